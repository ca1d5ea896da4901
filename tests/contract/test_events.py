"""The contracts stay what they were: schemas change only compatibly, and old messages still parse."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crossfoot_common.events.base import Event
from crossfoot_common.events.schemas import EVENTS, committed, rendered, schema_of
from crossfoot_common.events.schemas.compatibility import breaks
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.words import WORDS
from crossfoot_common.messaging import codec

EXAMPLES = Path(__file__).parent / "examples"
every_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.type)


def example_files(event: type[Event]) -> list[Path]:
    return sorted(EXAMPLES.glob(f"{event.type}.v{event.version}*.json"))


@every_event
def test_the_committed_schema_is_the_models(event: type[Event]) -> None:
    assert committed(event) is not None, "run python -m crossfoot_common.events.schemas"
    assert breaks(committed(event) or {}, schema_of(event)) == []
    assert json.loads(rendered(event)) == committed(event), "run python -m crossfoot_common.events.schemas"


@every_event
def test_old_messages_still_parse_and_lose_nothing(event: type[Event]) -> None:
    files = example_files(event)
    assert files, "every version of every event has a committed example"
    for file in files:
        text = file.read_bytes()
        parsed = codec.decode(event, text)
        assert_kept(json.loads(text), json.loads(codec.dump(parsed)))


def assert_kept(old: object, new: object) -> None:
    """Everything that was said is still said; fields added since have their defaults."""
    if isinstance(old, dict):
        assert isinstance(new, dict)
        assert old.keys() <= new.keys()
        for name, value in old.items():
            assert_kept(value, new[name])
    elif isinstance(old, list):
        assert isinstance(new, list)
        assert len(old) == len(new)
        for one, other in zip(old, new, strict=True):
            assert_kept(one, other)
    else:
        assert old == new


@every_event
def test_examples_are_valid_by_the_schema_that_subscribers_have(event: type[Event]) -> None:
    for file in example_files(event):
        jsonschema.validate(json.loads(file.read_bytes()), committed(event) or {})


@every_event
def test_generators_get_names_that_are_told_apart(event: type[Event]) -> None:
    schema = committed(event) or {}
    definitions = schema.get("$defs", {})
    titles = [schema["title"], *(one["title"] for one in definitions.values())]
    assert len(titles) == len(set(titles))
    assert all(one["title"] == name for name, one in definitions.items())
    for place, node in nodes(schema, "#"):
        top = place == "#" or place.rsplit("/", 1)[0] == "#/$defs"
        assert top or not isinstance(node.get("title"), str), f"{place} is a type by its title"
        assert top or not {"enum", "x-extensible-enum"} & node.keys(), (
            f"{place} is an enumeration without name"
        )
        assert node.get("type") != "number", f"{place}: money is written as a string"


def nodes(value: object, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        yield place, value
        for name, one in value.items():
            yield from nodes(one, f"{place}/{name}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from nodes(one, f"{place}/{number}")


def test_every_enumeration_of_the_contract_is_used() -> None:
    used = {name for event in EVENTS for name in (committed(event) or {}).get("$defs", {})}
    assert {words.name for words in WORDS} <= used


def remove(schema: dict[str, Any]) -> None:
    del schema["properties"]["verification"]


def rename(schema: dict[str, Any]) -> None:
    schema["properties"]["proof"] = schema["properties"].pop("verification")


def retype(schema: dict[str, Any]) -> None:
    schema["$defs"]["Table"]["properties"]["sequence"] = {"type": "string"}


def require(schema: dict[str, Any]) -> None:
    schema["properties"]["auditor"] = {"type": "string"}
    schema["required"].append("auditor")


def narrow(schema: dict[str, Any]) -> None:
    schema["$defs"]["Verification"]["enum"].remove("unverified")


def widen_closed(schema: dict[str, Any]) -> None:
    schema["$defs"]["CheckOutcome"]["enum"].append("postponed")


def narrow_open(schema: dict[str, Any]) -> None:
    schema["$defs"]["TableKind"]["x-extensible-enum"].remove("procurement")


def close(schema: dict[str, Any]) -> None:
    kinds = schema["$defs"]["TableKind"]
    kinds["enum"] = kinds.pop("x-extensible-enum")


def nullable(schema: dict[str, Any]) -> None:
    either = [{"type": "string"}, {"type": "null"}]
    schema["$defs"]["Table"]["properties"]["unit"] = {"anyOf": either}


def redefault(schema: dict[str, Any]) -> None:
    schema["properties"]["verification"]["default"] = "verified"


@pytest.mark.parametrize(
    "change",
    [remove, rename, retype, require, narrow, widen_closed, narrow_open, close, nullable, redefault],
)
def test_an_incompatible_change_is_seen(change: Callable[[dict[str, Any]], None]) -> None:
    old = schema_of(TableAccepted)
    new = copy.deepcopy(old)
    change(new)
    assert breaks(old, new)


def test_new_optional_fields_and_new_words_are_compatible() -> None:
    old = schema_of(TableAccepted)
    new = copy.deepcopy(old)
    new["properties"]["auditor"] = {"type": "string", "default": ""}
    new["$defs"]["Table"]["properties"]["source"] = {"type": "string"}
    new["$defs"]["TableKind"]["x-extensible-enum"].append("debt")
    new["description"] = "other words"
    assert breaks(old, new) == []
