"""What must hold for every table: consistent figures never fail, however rounded, laid out or scaled."""

import random
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot_common.tables.model import Cell, Table
from tests.support.tables import table, verdict

ROUNDINGS = (ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN)
Show = Callable[[Decimal], str]


Line = tuple[str, Decimal, Decimal]
NOTHING = Decimal(0)


def above(code: str, below: list[Line]) -> Line:
    return code, sum((b[1] for b in below), NOTHING), sum((b[2] for b in below), NOTHING)


def tree(rng: random.Random) -> list[Line]:
    """Codes of three levels with exact basic and project figures, parents before their parts."""

    def figure() -> Decimal:
        return Decimal(rng.randint(0, 10**7) * rng.randint(0, 1)).scaleb(-4)

    rows: list[Line] = []
    for c in sorted(rng.sample(range(201, 230), rng.randint(1, 4))):
        sections: list[Line] = []
        below: list[Line] = []
        for k in sorted(rng.sample(range(1, 99), rng.randint(1, 3))):
            numbers = sorted(rng.sample(range(1, 99), rng.randint(1, 4)))
            items: list[Line] = [(f"{c}{k:02}{i:02}", figure(), figure()) for i in numbers]
            sections.append(above(f"{c}{k:02}", items))
            below += [sections[-1], *items]
        rows += [above(str(c), sections), *below]
    return rows


def coded(rng: random.Random, show: Show) -> Table:
    """The tree as a table, in one of the ways in which cities show codes and totals."""
    rows = tree(rng)
    total = above("", [row for row in rows if len(row[0]) == 3])
    style = rng.choice(["whole", "split", "glued", "relative", "items"])
    if style == "items":
        rows = [row for row in rows if len(row[0]) == 7]
    head = {"split": "C:类 C:款 C:项 L:名称", "glued": "L:科目"}.get(style, "C:编码 L:名称")
    name = {"split": "|||合计", "glued": "合计"}.get(style, "|合计")
    lines = [f"{shown(row[0], style)}|{figures(row, show)}" for row in rows]
    lines.insert(rng.choice([0, len(lines)]), f"{name}|{figures(total, show)}")
    return table(f"{head} A:合计 A:基本支出 A:项目支出", "\n".join(lines), kind="expenditure_summary")


def figures(row: Line, show: Show) -> str:
    return f"{show(row[1] + row[2])}|{show(row[1])}|{show(row[2])}"


def shown(code: str, style: str) -> str:
    if style == "split":
        return f"{code[:3]}|{code[3:5]}|{code[5:]}|某项"
    if style == "glued":
        return f"{code}某项"
    return f"{code if style != 'relative' or len(code) == 3 else code[-2:]}|某项"


def two_sided(rng: random.Random, show: Show) -> Table:
    """收支总表: enumerated items, the year, what is carried over, the closing totals."""
    sides = [[Decimal(rng.randint(0, 10**8)).scaleb(-4) for _ in range(rng.randint(2, 6))] for _ in "ab"]
    year = [sum(side, Decimal()) for side in sides]
    closing = max(year) + Decimal(rng.randint(0, 10**6)).scaleb(-4)
    carried = [closing - amount for amount in year]
    numerals = "一二三四五六"
    lines = []
    for n in range(max(map(len, sides))):
        cells = [(f"{numerals[n]}、项目", show(side[n])) if n < len(side) else ("", "") for side in sides]
        lines.append("|".join(text for cell in cells for text in cell))
    lines += [
        f"本年收入合计|{show(year[0])}|本年支出合计|{show(year[1])}",
        f"上年结转|{show(carried[0])}|年末结转和结余|{show(carried[1])}",
        f"总计|{show(closing)}|总计|{show(closing)}",
    ]
    columns = "L:收入/项目 A:收入/金额 | L:支出/项目 A:支出/金额"
    return table(columns, "\n".join(lines), kind="income_expenditure_summary")


def made(seed: int, decimals: int, rounding: str) -> Table:
    rng = random.Random(seed)
    blank_zero = rng.random() < 0.7

    def show(value: Decimal) -> str:
        if not value and blank_zero:
            return ""
        return f"{value.quantize(Decimal(1).scaleb(-decimals), rounding)}"

    return rng.choice([coded, two_sided])(rng, show)


@given(st.integers(0, 10**9), st.integers(0, 4), st.sampled_from(ROUNDINGS))
@settings(max_examples=150, deadline=None)
def test_a_consistent_table_never_fails_however_it_is_rounded(
    seed: int, decimals: int, rounding: str
) -> None:
    found = verdict(made(seed, decimals, rounding))
    assert [c.message_zh for c in found.checks if c.outcome == "fail"] == []
    assert found.verdict == "accepted"


def scaled(source: Table, shift: int) -> Table:
    """All figures times a power of ten, with their decimals moved along, as when the unit is changed."""

    def move(cell: Cell) -> Cell:
        if cell.number is None or cell.decimals is None:
            return cell
        return cell.model_copy(
            update={"number": cell.number.scaleb(shift), "decimals": cell.decimals - shift, "text": "x"}
        )

    rows = tuple(row.model_copy(update={"cells": tuple(map(move, row.cells))}) for row in source.rows)
    return source.model_copy(update={"rows": rows, "unit": "元"})


@given(st.integers(0, 10**9), st.integers(-6, 6), st.integers(0, 30))
@settings(max_examples=80, deadline=None)
def test_scaling_and_changing_the_unit_change_no_outcome(seed: int, shift: int, spoiled: int) -> None:
    source = spoil(made(seed, 2, ROUND_HALF_UP), spoiled)
    before = [(c.rule, c.outcome, c.operands[0].source.row) for c in verdict(source).checks]
    after = [(c.rule, c.outcome, c.operands[0].source.row) for c in verdict(scaled(source, shift)).checks]
    assert before == after


def spoil(source: Table, pick: int) -> Table:
    """One figure made wrong, so that failures are compared as well."""
    places = [(r, c) for r, row in enumerate(source.rows) for c, cell in enumerate(row.cells) if cell.number]
    if not places:
        return source
    r, c = places[pick % len(places)]
    cell = source.rows[r].cells[c]
    wrong = cell.model_copy(update={"number": (cell.number or Decimal()) + 777})
    cells = (*source.rows[r].cells[:c], wrong, *source.rows[r].cells[c + 1 :])
    row = source.rows[r].model_copy(update={"cells": cells})
    return source.model_copy(update={"rows": (*source.rows[:r], row, *source.rows[r + 1 :])})


def test_the_same_table_gives_the_same_findings_with_the_same_fingerprints() -> None:
    source = spoil(made(7, 2, ROUND_HALF_UP), 5)
    first, second = verdict(source), verdict(source)
    assert first == second
    assert len({f.fingerprint for f in first.findings}) == len(first.findings)


@pytest.mark.parametrize("rounding", [ROUND_FLOOR, ROUND_CEILING])
def test_cutting_off_is_not_rounding(rounding: str) -> None:
    """A long list of figures that are all cut off cannot be explained by halves of the last digit."""
    parts = [Decimal("0.0099")] * 40
    show = [str(p.quantize(Decimal("0.01"), rounding)) for p in parts]
    lines = [f"{n}|项|{text}" for n, text in zip(range(20101, 20141), show, strict=True)]
    wrong = table("C:编码 L:名称 A:合计", "\n".join(["201|类|1.99", *lines]))
    assert [c.outcome for c in verdict(wrong).checks] == ["fail"]
