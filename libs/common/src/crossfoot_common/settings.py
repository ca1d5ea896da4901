"""The settings that every service shares, read from the environment; nothing connects here.

Every field is the environment variable CROSSFOOT_<FIELD>. A service adds its own fields in a subclass, and
docs/how-to/configure.md is checked against them.
"""

import os
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)

KNOWN_SECRETS = frozenset(
    (
        *("admin", "changeme", "crossfoot", "crossfoot-on-this-machine", "minio", "minioadmin"),
        *("password", "postgres", "secret"),
    )
)
"""What everybody tries first, and what this project's own compose file says."""


class CrossfootSettings(BaseSettings):
    """Base of every settings class: frozen, from variables or files, without any default secret."""

    model_config = SettingsConfigDict(
        env_prefix="CROSSFOOT_",
        frozen=True,
        extra="ignore",
        hide_input_in_errors=True,  # what is wrong with a secret is told without the secret
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Variables first, then files of the same names in the folder CROSSFOOT_SECRETS_DIR."""
        del dotenv_settings, file_secret_settings
        folder = os.environ.get("CROSSFOOT_SECRETS_DIR")
        if not folder:
            return init_settings, env_settings
        return init_settings, env_settings, SecretsSettingsSource(settings_cls, folder)

    @model_validator(mode="after")
    def _secrets_are_nobodys_guess(self) -> Self:
        """Refuse a password that everybody knows, unless the profile is `local`."""
        if getattr(self, "profile", os.environ.get("CROSSFOOT_PROFILE")) == "local":
            return self
        for name, value in self:
            if isinstance(value, SecretStr) and _password(value.get_secret_value()) in KNOWN_SECRETS:
                variable = f"CROSSFOOT_{name.upper()}"
                raise ValueError(f"{variable} is a password that everybody knows: set one of your own")
        return self


def _password(secret: str) -> str:
    """The secret itself, or the password in a URL."""
    return urlsplit(secret).password or "" if "://" in secret else secret


class KafkaSettings(CrossfootSettings):
    """How to reach the broker, and how to talk to it."""

    kafka_bootstrap: str = Field("127.0.0.1:9092", description="Brokers, `host:port`, comma-separated")
    kafka_security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        "PLAINTEXT", description="Transport security"
    )
    kafka_sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        "SCRAM-SHA-512", description="SASL mechanism, with a SASL protocol"
    )
    kafka_sasl_username: str = Field("", description="SASL user")
    kafka_sasl_password: SecretStr = Field(SecretStr(""), description="SASL password")
    kafka_ca_file: Path | None = Field(
        None, description="CA certificates (PEM), with an SSL protocol; empty: the system's"
    )
    kafka_enable_idempotence: bool = Field(
        True, description="Idempotent producer; `false` for the embedded broker, which does not know it"
    )
    kafka_compression: Literal["none", "gzip"] = Field("none", description="Compression of what is produced")
    kafka_linger_ms: int = Field(5, ge=0, description="How long a producer waits to fill a batch")
    kafka_fetch_max_wait_ms: int = Field(100, ge=1, description="How long the broker holds an empty fetch")
    kafka_session_timeout_ms: int = Field(
        30_000, ge=6_000, description="Silence after which a consumer is dead to its group"
    )
    kafka_batch_records: int = Field(500, ge=1, description="Most messages in one batch")
    kafka_batch_bytes: int = Field(
        16 * 1024 * 1024,
        ge=1,
        description="Most bytes of payload in hand at once, references counted with what they name",
    )
    kafka_message_limit: int = Field(
        900_000, ge=1_000, description="Bytes above which a message travels as a reference to an object"
    )
    kafka_replication: int = Field(1, ge=1, description="Replication factor of topics that are created")
    kafka_retention_days: int = Field(
        0, ge=0, description="Days that outcomes and dead letters stay on their topics; `0`: for ever"
    )


class StoreSettings(CrossfootSettings):
    """How to reach the object store."""

    s3_endpoint: str = Field("127.0.0.1:9000", description="S3 endpoint, `host:port` without a scheme")
    s3_access_key: str = Field("", description="S3 access key")
    s3_secret_key: SecretStr = Field(SecretStr(""), description="S3 secret key")
    s3_bucket: str = Field("crossfoot", description="The bucket; created when it is missing")
    s3_region: str = Field("us-east-1", description="S3 region")
    s3_secure: bool = Field(False, description="HTTPS to the store")
    s3_ca_file: Path | None = Field(
        None, description="CA certificates (PEM) of the store, with HTTPS; empty: the well-known ones"
    )
    s3_timeout_s: float = Field(30.0, gt=0, description="Longest silence of the store in a request")
    s3_connections: int = Field(16, ge=1, description="Connections, and threads that use them")


class ServiceSettings(StoreSettings, KafkaSettings):
    """What every service needs besides its own settings."""

    profile: Literal["production", "local"] = Field(
        "production", description="`local` allows passwords that everybody knows; nothing else differs"
    )
    http_host: str = Field("127.0.0.1", description="Address of probes and metrics; `0.0.0.0` in a container")
    http_port: int = Field(8080, ge=1, le=65535, description="Port of probes and metrics")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="Least level logged")
    otlp_endpoint: str = Field(
        "", description="Collector for spans, as `http://collector:4318/v1/traces`; empty: none are sent"
    )
    group_prefix: str = Field("crossfoot", description="Consumer groups are `<prefix>.<service>`")
    retry_first_s: float = Field(0.2, gt=0, description="First wait after a transient error")
    retry_most_s: float = Field(30.0, gt=0, description="Longest wait between attempts")
    dead_letter_limit: int = Field(
        100, ge=0, description="Dead letters within the window above which the service stops"
    )
    dead_letter_window_s: float = Field(60.0, gt=0, description="That window")
    stalled_after_s: float = Field(
        120.0,
        gt=0,
        description="Seconds without progress after which a service is not ready; dead at three times that",
    )
