"""Somebody else's servers: nothing is started, everything is said by CROSSFOOT_* variables."""

import os
from collections.abc import Mapping

from crossfoot_local.servers.errors import ServerError

NEEDED = (
    "CROSSFOOT_KAFKA_BOOTSTRAP",
    "CROSSFOOT_S3_ENDPOINT",
    "CROSSFOOT_S3_ACCESS_KEY",
    "CROSSFOOT_S3_SECRET_KEY",
    "CROSSFOOT_POSTGRES_DSN",
)


def external_environment(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """All settings that are set.

    Raises:
        ServerError: one that has no sensible default is missing.
    """
    missing = [name for name in NEEDED if not environment.get(name)]
    if missing:
        raise ServerError(
            f"external servers need {', '.join(missing)}: set them as docs/how-to/configure.md says, or use "
            "--servers embedded"
        )
    return {name: value for name, value in environment.items() if name.startswith("CROSSFOOT_")}
