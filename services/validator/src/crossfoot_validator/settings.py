"""The validator's settings."""

from pydantic import Field

from crossfoot_common.settings import ServiceSettings


class Settings(ServiceSettings):
    """How many checks run at the same time, and what one may cost."""

    http_port: int = Field(8083, ge=1, le=65535, description="Port of probes and metrics")
    kafka_batch_records: int = Field(200, ge=1, description="Most messages in one batch")
    workers: int = Field(0, ge=0, description="Worker processes; 0: one a core")
    check_seconds: float = Field(120.0, gt=0, description="Time limit of checking one table or document")
    check_memory_mb: int = Field(2048, ge=64, description="Memory limit of one worker")
    worker_tasks: int = Field(2_000, ge=1, description="Tables after which a worker is replaced")
