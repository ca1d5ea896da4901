"""The desk's settings."""

from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator

from crossfoot_common.settings import ServiceSettings

LOOPBACK = frozenset({"127.0.0.1", "localhost"})


class Settings(ServiceSettings):
    """Where the pages are, who may do what on them, and what one question may cost."""

    http_port: int = Field(8085, ge=1, le=65535, description="Port of probes and metrics")
    desk_host: str = Field("127.0.0.1", description="Address of the pages; `0.0.0.0` in a container")
    desk_port: int = Field(8090, ge=1, le=65535, description="Port of the pages")
    desk_address: str = Field(
        "http://127.0.0.1:8090",
        description="Address under which people reach the pages; its name is the only one",
    )
    desk_uploads: Literal["off", "signed-in", "everyone"] = Field(
        "off", description="Who may upload; `everyone` only on loopback, or with the profile `local`"
    )
    desk_uploads_per_minute: int = Field(30, ge=1, description="Uploads of one address in a minute")
    max_file_bytes: int = Field(200 * 1024 * 1024, ge=1, description="Larger files are refused")
    postgres_dsn: SecretStr = Field(
        SecretStr("postgresql://127.0.0.1:5432/crossfoot"),
        description="PostgreSQL, with an account that is a member of the reader's role",
    )
    postgres_role: str = Field("crossfoot_reader", description="Role that every session takes: it only reads")
    postgres_connections: int = Field(4, ge=1, description="Connections of one instance")
    postgres_statement_timeout_s: float = Field(10.0, gt=0, description="Longest run of one question")
    picture_workers: int = Field(1, ge=1, description="Worker processes that draw pages")
    picture_seconds: float = Field(20.0, gt=0, description="Time limit of one picture")
    picture_memory_mb: int = Field(512, ge=64, description="Memory limit of one picture")
    picture_file_bytes: int = Field(
        64 * 1024 * 1024, ge=1, description="Of larger files no pictures are drawn"
    )
    desk_secret: SecretStr = Field(
        SecretStr(""),
        description="Signs sessions; the same on every instance. Empty: made anew at every start",
    )
    oidc_issuer: str = Field(
        "", description="Identity provider (OpenID Connect), its issuer's address; empty: nobody signs in"
    )
    oidc_client_id: str = Field("", description="The desk's client id there")
    oidc_client_secret: SecretStr = Field(SecretStr(""), description="The desk's client secret there")
    oidc_roles_claim: str = Field("roles", description="Claim of the identity that lists roles or groups")
    oidc_reviewer_role: str = Field("crossfoot-reviewer", description="Who has it may review findings")

    @property
    def hosts(self) -> frozenset[str]:
        """The names under which the pages may be asked for: no other site may point its own at them."""
        name = (urlsplit(self.desk_address).hostname or "").lower()
        return frozenset({name, "127.0.0.1", "localhost"} if name in LOOPBACK else {name})

    @model_validator(mode="after")
    def _strangers_do_not_upload(self) -> Self:
        """Refuse uploads by whoever comes, where the desk is not somebody's own machine."""
        own = self.desk_host in LOOPBACK or self.profile == "local"
        if self.desk_uploads == "everyone" and not own:
            raise ValueError("CROSSFOOT_DESK_UPLOADS=everyone is for one machine: use signed-in")
        if self.desk_uploads == "signed-in" and not self.oidc_issuer:
            raise ValueError("CROSSFOOT_DESK_UPLOADS=signed-in needs CROSSFOOT_OIDC_ISSUER")
        return self
