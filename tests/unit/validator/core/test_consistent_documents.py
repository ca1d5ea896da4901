"""A document whose tables agree never fails, however each table rounds and whatever unit it uses."""

from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from hypothesis import example, given
from hypothesis import strategies as st

from crossfoot_common.tables.model import Cell, Row, Table
from crossfoot_common.tables.units import exponent_of
from crossfoot_validator.core.check import check_document
from tests.support.grid_tables import of_tables, table

CODES = "科目编码|科目名称"
NAMES = ("教育支出", "农林水支出", "卫生健康支出", "住房保障支出")
NUMBERS = ("205", "213", "210", "221")
Amounts = list[tuple[int, int]]


def shown(amount: int, unit: str, decimals: int) -> str:
    value = Decimal(amount).scaleb(-exponent_of(unit))
    return str(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def budget(
    amounts: Amounts, displays: list[tuple[str, int]], carried: int, without: frozenset[int] = frozenset()
) -> list[Table]:
    """Amounts in 元 by function (basic, project), each table in its own unit and decimals.

    The tables in `without` leave out what was carried in, and do not say so.
    """
    total, basic = sum(map(sum, amounts)), sum(b for b, _ in amounts)
    money = [partial(shown, unit=unit, decimals=decimals) for unit, decimals in displays]
    functions = list(zip(NUMBERS, NAMES, amounts, strict=False))

    def by_function(number: int, kind: str, title: str) -> Table:
        m = money[number - 1]
        out = carried if number in without else 0
        rows = [f"|合计|{m(total - out)}|{m(basic - out)}|{m(total - basic)}"]
        for place, (code, name, (b, p)) in enumerate(functions):
            own = b if place else b - out
            rows.append(f"{code}|{name}|{m(own + p)}|{m(own)}|{m(p)}")
        columns = f"{CODES}|合计|基本支出|项目支出"
        return table(kind, title, columns, *rows, number=number, unit=displays[number - 1][0])  # type: ignore[arg-type]

    m = money[0]
    spent = [f"||{i}、{name}|{m(b + p)}" for i, (_, name, (b, p)) in zip("一二三四", functions, strict=False)]
    income = m(total - carried)
    summary = table(
        "income_expenditure_summary", "2031年收支总表", "收入/项目|收入/金额|支出/项目|支出/金额",
        f"一、一般公共预算|{income}||", *spent, f"本年收入合计|{income}|本年支出合计|{m(total)}",
        f"上年结转|{m(carried) if carried else ''}|结转下年|", f"收入总计|{m(total)}|支出总计|{m(total)}",
        unit=displays[0][0],
    )  # fmt: skip
    return [
        summary,
        by_function(2, "expenditure_summary", "2031年支出总表"),
        by_function(3, "general_public_budget_expenditure", "2031年一般公共预算支出表"),
    ]


DISPLAYS = st.lists(
    st.sampled_from([("元", 0), ("元", 2), ("万元", 0), ("万元", 2), ("万元", 4), ("亿元", 6)]),
    min_size=3,
    max_size=3,
)
AMOUNTS = st.lists(st.tuples(st.integers(0, 10**10), st.integers(0, 10**10)), min_size=2, max_size=4)


@given(AMOUNTS, DISPLAYS, st.integers(0, 4), st.frozensets(st.sampled_from([2, 3])))
@example([(1, 101249), (0, 1)], [("万元", 2), ("元", 0), ("元", 0)], 1, frozenset({2}))
def test_rounding_units_and_what_is_carried_never_fail(
    amounts: Amounts, displays: list[tuple[str, int]], part: int, without: frozenset[int]
) -> None:
    carried = [0, 1, amounts[0][0] // 10**4, amounts[0][0] // 2, amounts[0][0]][part]
    tables = budget(amounts, displays, min(carried, amounts[0][0]), without)
    checks = check_document(of_tables(*tables)).checks
    assert checks
    assert [check.message_en for check in checks if check.outcome == "fail"] == []


@given(AMOUNTS, st.integers(1, 3))
def test_a_unit_changes_no_outcome(amounts: Amounts, shift: int) -> None:
    cents = budget(amounts, [("万元", 2)] * 3, 0)
    again = budget([(b * 10**shift, p * 10**shift) for b, p in amounts], [("万元", 2)] * 3, 0)
    outcomes = [check.outcome for check in check_document(of_tables(*cents)).checks]
    exact = [check.outcome for check in check_document(of_tables(*again)).checks]
    assert outcomes == exact == ["pass"] * len(outcomes)


@given(AMOUNTS, st.integers(1, 3))
def test_a_wrong_total_is_found(amounts: Amounts, wrong: int) -> None:
    tables = budget(amounts, [("元", 0)] * 3, 0)
    changed = _plus(tables[wrong - 1], 1000)
    tables[wrong - 1] = changed
    failures = [c for c in check_document(of_tables(*tables)).checks if c.outcome == "fail"]
    assert failures
    assert all(wrong in check.tables for check in failures)


def _plus(plain: Table, amount: int) -> Table:
    """The same table with another total of expenditure."""
    at = next(i for i, row in enumerate(plain.rows) if any("合计" in cell.text for cell in row.cells))
    column = 3 if plain.sequence == 1 else 2
    cells = list(plain.rows[at].cells)
    number = (cells[column].number or Decimal(0)) + amount
    cells[column] = Cell(text=str(number), number=number, decimals=0, line=cells[column].line)
    rows = (*plain.rows[:at], Row(cells=tuple(cells), line=plain.rows[at].line), *plain.rows[at + 1 :])
    return plain.model_copy(update={"rows": rows})
