"""What ARCHITECTURE.md says of the parser's phases is what the tree, the contracts and `--explain` say."""

import importlib
import inspect
import re
import tomllib
from pathlib import Path

import pytest

from crossfoot_parser.core.parse import parse

TOP = Path(__file__).resolve().parents[2]
CORE = TOP / "services/parser/src/crossfoot_parser/core"
SECTION = (
    (TOP / "ARCHITECTURE.md").read_text("utf-8").split("\n## The phases of the parser\n")[1].split("\n## ")[0]
)
ROWS = [
    [cell.strip().strip("`") for cell in row.strip("| ").split(" | ")]
    for row in re.findall(r"^\| `[a-z]+/` .*\|$", SECTION, re.MULTILINE)
]
PHASES = [row[0].strip("/") for row in ROWS if row[0] != "vocabulary/"]
TESTS = TOP / "tests/unit/parser/core"
PROPERTIES = {  # tests of what several modules do together
    "test_spoiled_files.py",
    "layout/test_merged_headings.py",
    "meaning/claims/test_growth.py",
}


def test_every_folder_of_the_core_is_a_phase_or_the_vocabulary() -> None:
    folders = {path.parent.name for path in CORE.glob("*/__init__.py")}
    assert folders == {*PHASES, "vocabulary"}


def test_the_contract_has_the_phases_in_the_order_of_the_page() -> None:
    contracts = tomllib.loads((TOP / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    (layers,) = [c["layers"] for c in contracts if c.get("containers") == ["crossfoot_parser.core"]]
    assert [layer for layer in reversed(layers) if layer in PHASES] == PHASES
    doors = {each for c in contracts if c["type"] == "protected" for each in c["protected_modules"]}
    assert {f"crossfoot_parser.core.{phase}.*" for phase in PHASES} <= doors


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] != "vocabulary/"], ids=PHASES)
def test_a_phase_has_the_door_and_gives_the_values_that_the_page_names(row: list[str]) -> None:
    door = importlib.import_module(f"crossfoot_parser.core.{row[0].strip('/')}")
    functions = re.findall(r"`?(\w+)\(", row[3])
    assert functions
    for name in functions:
        assert inspect.isfunction(getattr(door, name))
        assert getattr(door, name).__name__ in door.__all__


def test_explain_has_a_section_for_each_phase_of_its_name() -> None:
    trace = parse(b"a\tb\n1\t2\n", "x.txt", "text/plain", explained=True).trace
    assert [title.partition(":")[0] for title, _ in trace] == PHASES


def test_every_place_of_the_map_exists() -> None:
    places = re.findall(r"^\| I want to .*\| `([^`]+)`", SECTION, re.MULTILINE)
    assert len(places) > 5
    missing = [place for place in places if not (TOP / re.sub(r"<\w+>.*", "", place)).exists()]
    assert missing == []


def test_a_test_stands_where_its_source_stands_or_is_listed() -> None:
    tests = {path.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}
    lost = [
        str(test)
        for test in sorted(tests)
        if str(test) not in PROPERTIES
        and not (CORE / test.parent / f"{test.stem.removeprefix('test_')}.py").exists()
    ]
    assert lost == []
    assert {str(test) for test in tests} >= PROPERTIES
