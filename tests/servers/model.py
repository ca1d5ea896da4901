"""What a test needs to know of the servers, whichever they are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Used:
    """CPU seconds that a server has used so far, and MiB that it holds now, without its page cache."""

    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Servers:
    """Addresses and throw-away credentials of one Kafka, one S3 store and one PostgreSQL."""

    kind: Literal["containers", "embedded"]
    kafka: str  # host:port
    s3_endpoint: str  # http://host:port
    s3_access_key: str
    s3_secret_key: str
    postgres: str  # postgresql://user:password@host:port/database, a database that may create others
    notifications: bool  # whether the store publishes uploads to Kafka by itself
    interrupt: Callable[[str], None] | None = None  # pauses "kafka", "s3" or "postgres" (containers only)
    resume: Callable[[str], None] | None = None
    used: Callable[[str], Used] | None = None  # by "kafka", "s3" or "postgres" (containers only)
