"""External servers are what the environment says, and what is missing is named."""

import pytest

from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.external import NEEDED, external_environment


def test_all_settings_are_handed_on_and_nothing_else() -> None:
    given = dict.fromkeys(NEEDED, "x") | {"CROSSFOOT_LOG_LEVEL": "DEBUG", "PATH": "/bin"}
    assert external_environment(given) == {name: value for name, value in given.items() if name != "PATH"}


def test_what_is_missing_is_named() -> None:
    with pytest.raises(ServerError, match="CROSSFOOT_S3_SECRET_KEY, CROSSFOOT_POSTGRES_DSN"):
        external_environment(dict.fromkeys(NEEDED[:3], "x"))
