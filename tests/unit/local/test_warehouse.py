"""Which files a retry takes: all that is asked for must hold."""

import pytest

from crossfoot_local.warehouse import Wanted


@pytest.mark.parametrize(
    ("asked", "versions"),
    [
        ("<10", {"2", "9", "9+abcd1234"}),
        ("<=10", {"2", "9", "9+abcd1234", "10"}),
        ("9", {"9", "9+abcd1234"}),
        ("9+abcd1234", {"9+abcd1234"}),
        (None, {"2", "9", "9+abcd1234", "10"}),
    ],
)
def test_versions_are_numbers(asked: str | None, versions: set[str]) -> None:
    wanted = Wanted(parser_version=asked)
    assert {one for one in ("2", "9", "9+abcd1234", "10") if wanted.has("00", one, "")} == versions


def test_files_and_reasons_narrow_it_down() -> None:
    wanted = Wanted(files=("ab", "cd"), reason="encrypted")
    assert wanted.has("abc", "2", "encrypted")
    assert not wanted.has("abc", "2", "damaged")
    assert not wanted.has("xyz", "2", "encrypted")
