"""The warehouse's settings."""

from pydantic import Field, SecretStr

from crossfoot_common.settings import CrossfootSettings, ServiceSettings


class DatabaseSettings(CrossfootSettings):
    """How to reach PostgreSQL; all that the migrations need."""

    postgres_dsn: SecretStr = Field(
        SecretStr("postgresql://127.0.0.1:5432/crossfoot"),
        description="PostgreSQL, `postgresql://user:password@host:port/database`",
    )
    postgres_lock_timeout_s: float = Field(5.0, gt=0, description="Longest wait for a lock")
    postgres_statement_timeout_s: float = Field(60.0, gt=0, description="Longest run of one statement")
    postgres_connections: int = Field(2, ge=1, description="Connections of one instance")


class Settings(ServiceSettings, DatabaseSettings):
    """The database, beside what every service needs."""

    http_port: int = Field(8084, ge=1, le=65535, description="Port of probes and metrics")
    kafka_batch_records: int = Field(500, ge=1, description="Most messages in one batch")
    verify_every_s: float = Field(
        900.0, gt=0, description="How often bucket, database and outcomes are compared with one another"
    )
