"""Which tables are versions of one: by kind and title, and by labels where titles say nothing."""

from decimal import Decimal

import pytest

from crossfoot_common.tables.model import Cell, Column, Kind, Row, Table
from crossfoot_warehouse.core.identity.slots import figures_of, slot_of


def table(title: str, kind: Kind = "income_summary", label: str = "合计", figure: str = "1.00") -> Table:
    cells = (Cell(text=label), Cell(text=figure, number=Decimal(figure), decimals=2))
    return Table(
        sequence=1,
        title=title,
        kind=kind,
        unit="万元",
        columns=(Column(path=("项目",), role="label"), Column(path=("金额",), role="amount")),
        rows=(Row(cells=cells),),
    )


@pytest.mark.parametrize(
    "title",
    [
        "收入总表",
        "2031年收入总表",
        "表2 收入总表",
        "公开02表：收入总表",
        "青石县财政局2031年度收入总表",
        "二、收入总表",
    ],
)
def test_titles_that_files_write_differently_are_one_slot(title: str) -> None:
    assert slot_of(table(title), "青石县财政局") == slot_of(table("收入总表"), None)


def test_other_titles_and_kinds_are_other_slots() -> None:
    assert slot_of(table("收入总表"), None) != slot_of(table("收入明细表"), None)
    assert slot_of(table("收入总表"), None) != slot_of(table("收入总表", "expenditure_summary"), None)


@pytest.mark.parametrize("kind", ["performance_target", "self_evaluation", "other"])
def test_forms_of_two_projects_are_not_versions_of_one(kind: Kind) -> None:
    first, second = (table("项目绩效表", kind, label) for label in ("甲项目", "乙项目"))
    assert slot_of(first, None) != slot_of(second, None)
    assert slot_of(first, None) == slot_of(table("项目绩效表", kind, "甲项目", "2.00"), None)


def test_figures_are_equal_in_whatever_way_a_format_writes_them() -> None:
    assert figures_of(table("一", figure="1.00")) == figures_of(table("二", figure="1.0"))
    assert figures_of(table("一", figure="1.00")) != figures_of(table("一", figure="1.01"))
