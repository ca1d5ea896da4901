"""The tests mirror the sources in one way, so that whoever has found a module has found its tests."""

from collections import defaultdict
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
SOURCES = {
    "desk": TOP / "services/desk/src/crossfoot_desk",
    "common": TOP / "libs/common/src/crossfoot_common",
    "local": TOP / "libs/local/src/crossfoot_local",
    "parser": TOP / "services/parser/src/crossfoot_parser",
    "validator": TOP / "services/validator/src/crossfoot_validator",
    "warehouse": TOP / "services/warehouse/src/crossfoot_warehouse",
    "watcher": TOP / "services/watcher/src/crossfoot_watcher",
}


def files_of(name: str) -> list[Path]:
    """The test files of a package, as they lie below its folder of tests."""
    own = TOP / "tests/unit" / name
    return sorted(path.relative_to(own) for path in own.rglob("test_*.py"))


def folders_of(name: str) -> dict[str, set[Path]]:
    """For each name of a module the folders that have one of that name."""
    found: dict[str, set[Path]] = defaultdict(set)
    for path in SOURCES[name].rglob("*.py"):
        found[path.stem].add(path.relative_to(SOURCES[name]).parent)
    return found


@pytest.mark.parametrize("name", SOURCES)
def test_every_folder_of_tests_is_a_folder_of_the_sources(name: str) -> None:
    packages = {path.parent.relative_to(SOURCES[name]) for path in SOURCES[name].rglob("__init__.py")}
    assert files_of(name)
    assert [str(test) for test in files_of(name) if test.parent not in packages] == []


@pytest.mark.parametrize("name", SOURCES)
def test_a_test_that_is_called_like_a_module_lies_where_the_module_lies(name: str) -> None:
    modules = folders_of(name)
    called = [(test, modules[test.stem.removeprefix("test_")]) for test in files_of(name)]
    assert [str(test) for test, folders in called if folders and test.parent not in folders] == []
