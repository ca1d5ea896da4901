"""Events become rows: the same whatever their order and however often they come."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.model import Extent, OcrReading
from crossfoot_warehouse.core.flatten import WarehouseEvent, flatten
from tests.unit.warehouse.outcomes import accepted, checked, ref, rejected, table

EVENTS: list[WarehouseEvent] = [accepted(1), rejected(2), checked(tables=2), accepted(1, ref("b" * 64))]


@given(st.lists(st.sampled_from(range(len(EVENTS))), max_size=12))
def test_order_and_repetition_change_nothing(more: list[int]) -> None:
    repeated = [EVENTS[i] for i in more] + EVENTS
    assert flatten(repeated) == flatten(EVENTS)


def test_a_cell_says_how_it_was_read_off_a_picture_and_text_says_nothing() -> None:
    event = accepted()
    rows = event.table.rows
    seen = OcrReading(twice=False, other="750.00", possible=("130.00",))
    first = rows[0].model_copy(
        update={"cells": (rows[0].cells[0], rows[0].cells[1].model_copy(update={"ocr": seen}))}
    )
    batch = flatten(
        [event.model_copy(update={"table": event.table.model_copy(update={"rows": (first, *rows[1:])})})]
    )
    told = {(cell.row_index, cell.column_index): cell.ocr and json.loads(cell.ocr) for cell in batch.cells}
    assert told.pop((0, 1)) == {"twice": False, "other": "750.00", "possible": ["130.00"]}
    assert set(told.values()) == {None}


def test_ids_are_unique_and_tell_parser_versions_apart() -> None:
    batch = flatten([accepted(1), accepted(1, ref(version="2")), accepted(2)])
    assert len({row.table_id for row in batch.tables}) == 3
    assert len({row.fact_id for row in batch.facts}) == 3
    assert len({row.check_id for row in batch.checks}) == 3


def test_a_rejected_table_keeps_its_cells_and_findings_but_states_no_facts() -> None:
    batch = flatten([rejected()])
    (row,) = batch.tables
    (finding,) = batch.findings
    assert row.verdict == "rejected"
    assert batch.facts == []
    assert finding.check_id == batch.checks[0].check_id
    assert [cell.text for cell in batch.cells if cell.column_index == 1] == ["159.00", "100.00", "50.00"]


def test_a_fact_is_in_yuan_exactly() -> None:
    (fact,) = flatten([accepted()]).facts
    assert fact.base_value == Decimal(1500000)
    assert fact.value == Decimal("150.00")


def test_checks_between_tables_belong_to_no_table() -> None:
    (check,) = flatten([checked()]).checks
    assert check.table_id is None


def test_a_cell_that_a_check_between_tables_covers_is_tied_whichever_comes_first() -> None:
    batch = flatten([checked(), accepted()])
    assert [row[2:] for row in batch.tied_cells] == [(1, 0, 1)]
    assert flatten([accepted(), checked()]).tied_cells == batch.tied_cells


def test_what_does_not_hold_ties_nothing() -> None:
    failing = checked().model_copy(update={"checks": rejected().checks})
    assert flatten([failing]).tied_cells == []


def test_the_place_on_the_page_and_what_was_left_over_are_kept() -> None:
    event = accepted()
    rows = event.table.rows
    first = rows[0].model_copy(
        update={"cells": (rows[0].cells[0].model_copy(update={"box": (100, 200, 300, 400)}),)}
    )
    boxed = event.model_copy(update={"table": event.table.model_copy(update={"rows": (first, *rows[1:])})})
    figures = Accounting(seen=7, in_tables=5, left_over=2, partly_read=(Extent(first_page=3, last_page=3),))
    batch = flatten([boxed, checked().model_copy(update={"figures": figures})])
    assert [cell.box for cell in batch.cells][:2] == [[100, 200, 300, 400], None]
    assert Accounting.model_validate(json.loads(batch.documents[0].accounting or "")) == figures


@pytest.mark.parametrize("text", ["a\x00b", "\x00"])
def test_what_postgresql_cannot_hold_is_replaced(text: str) -> None:
    event = accepted()
    made = event.model_copy(
        update={"table": table().model_copy(update={"title": text, "nil_statement": text})}
    )
    batch = flatten([made])
    assert "\x00" not in "".join(str(value) for row in (*batch.tables, *batch.checks) for value in row)
