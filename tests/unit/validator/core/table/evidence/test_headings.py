"""In a table that nobody knows a heading alone makes no sum."""

from tests.support.tables import table, verdict

COLUMNS = "L:item A:合计 A:north A:south"


def test_a_column_called_total_that_holds_on_every_row_is_told() -> None:
    found = verdict(table(COLUMNS, "a|1003|1001|2\nb|2007|2001|6\nc|3011|3007|4")).checks
    assert {c.operands[0].source.row for c in found if c.holds} == {0, 1, 2}


def test_a_column_called_total_that_holds_by_chance_alone_cannot_be_checked() -> None:
    found = verdict(table(COLUMNS, "a|5|5|\nb|17|5|3\nc|28|7|6\nd|9|9|\ne|31|8|2")).checks
    told = [c for c in found if c.family == "row_crossfooting"]
    assert {(c.outcome, c.reason) for c in told} == {("not_checkable", "contradicted_by_table")}
    assert len(told) == 5


FUNDS = "L:item A:合计 A:road A:rail A:air A:sea"


def _funds(wrong: frozenset[int]) -> str:
    """Forty lines of which the kinds of traffic make up the total, and by how much some miss it."""
    lines = []
    for n in range(40):
        parts = [str(3100 + 173 * n), *(["", "", ""] if n % 3 else [str(417 + 31 * n), str(59 + n), "8"])]
        total = sum(int(part) for part in parts if part) + (50 if n in wrong else 0)
        lines.append("|".join([f"line {n}", str(total), *parts]))
    return "\n".join(lines)


def test_lines_that_miss_a_sum_that_the_figures_prove_on_all_others_fail() -> None:
    found = verdict(table(FUNDS, _funds(frozenset({7, 11, 30})))).checks
    assert {c.operands[0].source.row for c in found if c.outcome == "fail"} == {7, 11, 30}


def test_no_total_across_is_told_twice() -> None:
    found = verdict(table(FUNDS, _funds(frozenset({7})))).checks
    totals = [
        c.operands[0].source.row
        for c in found
        if c.operands[0].source.column == 1 and c.family == "row_crossfooting"
    ]
    assert len(totals) == 40
    assert set(totals) == set(range(40))


def test_a_column_that_nobody_calls_a_total_is_not_spoken_of() -> None:
    found = verdict(
        table("L:item A:north A:south A:west", "a|5|5|\nb|17|5|3\nc|28|7|6\nd|9|9|\ne|31|8|2")
    ).checks
    assert not [c for c in found if c.family == "row_crossfooting"]


def test_what_nobody_calls_a_total_is_one_only_where_the_figures_prove_it() -> None:
    rows = _funds(frozenset({7, 11, 30}))
    found = verdict(table(FUNDS.replace("合计", "this"), rows)).checks
    assert not [c for c in found if c.outcome == "fail"]


def test_a_line_unlike_the_others_is_told_once_by_the_rule_that_knows_its_heading() -> None:
    checks = verdict(table(FUNDS, _funds(frozenset({6, 12, 30})))).checks
    told = [c for c in checks if c.operands[0].source.row in {6, 12, 30} and c.family == "row_crossfooting"]
    assert {c.operands[0].source.row: c.outcome for c in told} == dict.fromkeys((6, 12, 30), "fail")
    assert len(told) == 3
