"""What ARCHITECTURE.md says of the validator's rooms is what the tree, the contracts and the engine say."""

import inspect
import re
import tomllib
from pathlib import Path

from crossfoot_validator.core.engine import all_rules

TOP = Path(__file__).resolve().parents[2]
CORE = TOP / "services/validator/src/crossfoot_validator/core"
SECTION = (
    (TOP / "ARCHITECTURE.md")
    .read_text("utf-8")
    .split("\n## The rooms of the validator\n")[1]
    .split("\n## ")[0]
)
ROOMS = re.findall(r"^\| `([a-z]+)/` \|", SECTION, re.MULTILINE)


def test_every_folder_of_the_core_is_a_room_of_the_page() -> None:
    assert {path.parent.name for path in CORE.glob("*/__init__.py")} == set(ROOMS)


def test_the_contract_has_the_rooms_in_the_order_of_the_page() -> None:
    contracts = tomllib.loads((TOP / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    (contract,) = [c for c in contracts if c.get("containers") == ["crossfoot_validator.core"]]
    layers = [room for layer in contract["layers"] for room in layer.split(" | ")]
    assert [room for room in layers if room in ROOMS] == ROOMS
    assert contract["exhaustive"]


def test_every_folder_and_module_that_the_page_names_exists() -> None:
    places = re.findall(r"`((?:table|document|totals|checks|vocabulary)/[\w/.]+)`", SECTION)
    mapped = re.findall(r"^\| I want to .*\| `([^`]+)`", SECTION, re.MULTILINE)
    assert len(places) > 5
    assert len(mapped) > 5
    paths = [CORE / place for place in places] + [TOP / re.sub(r"<\w+>.*", "", place) for place in mapped]
    assert [str(path) for path in paths if not path.exists()] == []


def test_the_page_says_how_a_rule_is_called_for_each_of_its_needs() -> None:
    told = dict(re.findall(r"^\| `([a-z ]+)` \| `(\w+\([\w, ]+\))` \|", SECTION, re.MULTILINE))
    for rule, module in all_rules().items():
        work = module.propose if rule.needs == "table" else module.examine
        assert told[rule.needs] == f"{work.__name__}({', '.join(inspect.signature(work).parameters)})"
    assert set(told) == {rule.needs for rule in all_rules()}
