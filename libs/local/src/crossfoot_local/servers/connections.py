"""Where the three servers are: the only thing that services learn of them, as environment variables."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Connections:
    """Addresses and credentials of a broker, an object store and a database."""

    bootstrap: str
    s3_endpoint: str  # host:port, as the minio client wants it
    s3_access_key: str
    s3_secret_key: str
    bucket: str
    postgres_dsn: str  # postgresql://user:password@host:port/database
    extra: Mapping[str, str]  # settings that this profile needs besides

    def environment(self) -> dict[str, str]:
        """The same as settings of the services."""
        return {
            "CROSSFOOT_KAFKA_BOOTSTRAP": self.bootstrap,
            "CROSSFOOT_S3_ENDPOINT": self.s3_endpoint,
            "CROSSFOOT_S3_ACCESS_KEY": self.s3_access_key,
            "CROSSFOOT_S3_SECRET_KEY": self.s3_secret_key,
            "CROSSFOOT_S3_BUCKET": self.bucket,
            "CROSSFOOT_POSTGRES_DSN": self.postgres_dsn,
            **self.extra,
        }
