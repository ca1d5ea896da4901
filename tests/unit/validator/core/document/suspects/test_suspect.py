"""One wrong figure among several tables, and when the document can tell which side is wrong."""

from decimal import Decimal

import pytest

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import FactKey, Table
from crossfoot_validator.core.check import check_document
from tests.support.grid_tables import document, fact, of_tables, table

TOTAL = FactKey(concept=c.CURRENT, flow="expenditure", basis=c.ALL, period=2031, measure="budget")
HEAD = "科目编码|科目名称|合计|基本支出|项目支出"


def expenditure(number: int, *, item: str = "30.00", head: str = "70.00") -> Table:
    """A table of expenditure by function; `item` and `head` may be wrong."""
    return table(
        "expenditure_summary", "支出总表", HEAD,
        f"208|社会保障|{head}|{head}|", f"20801|管理|{item}|{item}|", "20805|养老|40.00|40.00|",
        "210|卫生健康|5.00|5.00|", "21011|医疗|5.00|5.00|", "|合计|75.00|75.00|", number=number,
    )  # fmt: skip


def suspects(*tables: Table) -> list[tuple[int | None, str, Decimal] | None]:
    found = [finding.suspect for finding in check_document(of_tables(*tables)).findings]
    assert found
    return [(one.source.table, one.source.text, one.value) if one else None for one in found]


def test_the_side_whose_own_sums_do_not_hold_is_named() -> None:
    """Both tables are sums of their own; only with the other table's figure does the second one add up."""
    assert set(suspects(expenditure(1), expenditure(2, item="31.00"))) == {(2, "31.00", Decimal("30.00"))}
    assert set(suspects(expenditure(1, head="71.00"), expenditure(2))) == {(1, "71.00", Decimal("70.00"))}


def test_two_sides_that_both_add_up_name_nobody() -> None:
    assert set(suspects(expenditure(1), expenditure(2, item="31.00", head="71.00"))) == {None}


def test_one_against_several_is_named_in_its_own_unit() -> None:
    sides = [fact(TOTAL, "12.00", 1), fact(TOTAL, "21.00", 2), fact(TOTAL, "120000", 3, unit="元")]
    (finding,) = check_document(document(*sides)).findings
    assert finding.suspect is not None
    assert (finding.suspect.source.table, finding.suspect.value) == (2, Decimal("12.00"))


@pytest.mark.parametrize("figures", [("12.00", "21.00"), ("12.00", "21.00", "21.00", "12.00")])
def test_one_against_one_or_two_against_two_name_nobody(figures: tuple[str, ...]) -> None:
    sides = [fact(TOTAL, text, number) for number, text in enumerate(figures, 1)]
    assert [f.suspect for f in check_document(document(*sides)).findings] == [None]
