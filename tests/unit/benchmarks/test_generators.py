"""Generated documents are what they say: the same for a seed, consistent, one figure wrong when planted."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from crossfoot_common.tables.checks import Check
from tests.benchmarks.consistent import Counts, checked, judge, within_rounding, written
from tests.benchmarks.generators import generators
from tests.benchmarks.generators.blocks import Document, Grid, Pen, Text
from tests.benchmarks.generators.departments.classification import ITEMS
from tests.benchmarks.generators.departments.model import as_budgeted, invent, year_before
from tests.benchmarks.generators.government.economy import accounts, together
from tests.benchmarks.generators.ledger import Figure, Ledger, Style, resolved, with_wrong_figure
from tests.benchmarks.generators.writers import WRITERS

KINDS = sorted(generators())
SEEDS = range(12)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_gives_the_same_document(kind: str) -> None:
    write = generators()[kind]
    assert write(Random("7")) == write(Random("7"))
    assert write(Random("7")) != write(Random("8"))


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_as_wide_as_their_columns(kind: str) -> None:
    for seed in SEEDS:
        for block in generators()[kind](Random(seed)).blocks:
            if isinstance(block, Grid):
                assert {len(row) for row in block.rows} == {len(block.columns)}, block.title


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("writer", sorted(WRITERS))
def test_every_kind_can_be_written_in_every_format(kind: str, writer: str) -> None:
    document = generators()[kind](Random("one"))
    assert len(WRITERS[writer][1](document, Random(1))) > 200


@pytest.mark.parametrize("kind", KINDS)
def test_one_figure_is_planted_beyond_its_slack(kind: str) -> None:
    for seed in SEEDS:
        document = generators()[kind](Random(seed))
        figures = document.figures
        changed, was, text = with_wrong_figure(figures, Random(seed), document.shown)
        moved = [(a, b) for a, b in zip(figures, changed, strict=True) if a != b]
        assert was is not None
        assert moved == [(was, moved[0][1])]
        assert moved[0][1].text == text
        assert abs(moved[0][1].value - was.value) > min(was.slack, abs(was.value) / 20)


def test_a_wrong_figure_is_wrong_in_whichever_way_a_workbook_stores_it() -> None:
    wrong = replace(Figure("12.3", Decimal("12.3"), 1), exact=Decimal("12.34")).changed(Decimal("92.3"))
    assert (wrong.value, wrong.exact) == (Decimal("92.3"), None)


def test_only_what_stands_in_the_document_is_planted() -> None:
    pen = Pen(Random(1), Ledger(Random(1), Style("万元", 2)))
    pen.book.money(12_340_000, "total")  # of a table that was left out again
    pen.text(f"收入{pen.book.words(56_780_000, 'list')}。")
    document = pen.document("notes", "示例")
    assert document.shown == {1}
    assert with_wrong_figure(document.figures, Random(3), document.shown)[1] == document.figures[1]


def test_an_error_within_rounding_is_none_that_could_be_found() -> None:
    rows = (("合计", "9.00"), ("甲", "4.00"), ("乙", "{}"))

    def said(part: str) -> list[Check]:
        lines = ["收支总表", "单位：万元", "项目\t金额", *("\t".join(row).format(part) for row in rows)]
        return checked("\n".join(lines).encode(), "x.txt")

    assert within_rounding(said("5.00"), said("5.01"))
    assert not within_rounding(said("5.00"), said("5.30"))


def test_marks_leave_no_trace() -> None:
    book = Ledger(Random(1), Style("亿元", 2))
    text = f"收入{book.words(123_456_000_000)}，{book.growth(110, 100)}"
    assert resolved(text, tuple(book.figures)) == "收入1234.56亿元，增长10.0%"


def test_an_account_has_the_same_total_on_both_sides() -> None:
    for seed in SEEDS:
        rng = Random(seed)
        parts = [accounts(rng, 10**11) for _ in range(3)]
        for one in (*parts[0], *(together(rng, same) for same in zip(*parts, strict=True))):
            spent = one.own_expenditure.done + sum(amount for _, amount in one.passed_on)
            assert one.grand == spent + one.carried
            assert one.plan_grand == one.own_expenditure.plan + sum(n for _, n in one.plan_passed_on)
            assert min(amount for _, amount in (*one.received, *one.passed_on)) >= 0


def test_a_department_pays_everything_once() -> None:
    for seed in SEEDS:
        rng = Random(seed)
        now = invent(rng, "澜屿市", rng.choice(sorted(ITEMS)), 2030)
        for one in (now, year_before(rng, now), as_budgeted(rng, now)):
            assert one.grand == one.sum("total") + one.left
            assert one.sum("total") == one.sum("appropriated") + one.sum("own")
            assert sum(one.economic.values()) == one.sum("basic") == sum(one.government.values())


def test_a_wrong_total_is_counted_as_found_and_a_sound_document_as_silent() -> None:
    amounts = ((1, 4), (9, 2), (12, 5), (8, 3))
    parts = [Figure(f"{n}.00", Decimal(n), 2) for two in amounts for n in (sum(two), *two)]
    sums = [Figure(f"{n}.00", Decimal(n), 2) for n in (30, 14)]
    whole = Figure("44.00", Decimal(44), 2, "total", Decimal("0.4"))
    names = ("教育支出", "农林水支出", "卫生健康支出", "住房保障支出", "合计")
    cells = [tuple(f"\ue000{3 * i + k}\ue001" for k in range(3)) for i in range(4)]
    last = ("\ue00014\ue001", "\ue00012\ue001", "\ue00013\ue001")
    rows = tuple((name, *row) for name, row in zip(names, (*cells, last), strict=True))
    heads = (("科目名称",), ("合计",), ("基本支出",), ("项目支出",))
    table = Grid("2030年部门支出总表", heads, rows, unit="单位：万元")
    figures = (*parts, *sums, whole)
    document = Document("made", "made", (Text("说明"), table), figures)
    counts = Counts(*(Counter() for _ in range(6)))
    judge(written(document, "tabs", "1", planted=True), counts, None)
    assert counts.failed["made"] == 0
    assert counts.found["made", "total"] == counts.planted["made", "total"] == 1
    wrong = replace(document, figures=(*parts, *sums, whole.changed(Decimal(45))))
    judge(written(wrong, "tabs", "1", planted=False), counts, None)
    assert counts.failed["made"] == 1
