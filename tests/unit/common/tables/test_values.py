"""Small values: no dictionary each, frozen, copied with other fields, and read from events as ever."""

from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from crossfoot_common.tables.checks import Operand
from crossfoot_common.tables.model import Cell, Fact, FactKey, Row, Source

VALUES = (
    Cell(text="1.00", number=Decimal("1.00"), decimals=2, box=(1, 2, 3, 4)),
    Row(cells=(Cell(text="合计"),), line=3),
    Source(text="1.00", row=2),
    FactKey(concept="current"),
    Fact(key=FactKey(concept="current"), value=Decimal(1), decimals=0, source=Source(text="1")),
    Operand(role="part", source=Source(text="1"), sign=-1),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_is_small_frozen_and_travels(value: object) -> None:
    adapter = TypeAdapter[object](type(value))
    assert not hasattr(value, "__dict__")
    with pytest.raises(FrozenInstanceError):
        setattr(value, next(iter(type(value).__dict__["__slots__"])), None)
    again = adapter.validate_json(adapter.dump_json(value, exclude_none=True))
    assert again == value
    assert hash(again) == hash(value)


def test_a_changed_copy_leaves_the_first_as_it_is() -> None:
    first = Cell(text="1.00")
    assert first.model_copy(update={"line": 7}) == Cell(text="1.00", line=7)
    assert first == Cell(text="1.00")
    with pytest.raises(TypeError, match="colour"):
        first.model_copy(update={"colour": "red"})


def test_what_others_send_is_validated_and_a_newer_field_is_ignored() -> None:
    adapter = TypeAdapter(Cell)
    assert adapter.validate_json('{"text":"3.00","number":"3.00","newer":1}').number == Decimal("3.00")
    with pytest.raises(ValidationError):
        adapter.validate_json('{"text":"3.00","number":"three"}')
