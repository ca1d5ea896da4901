"""Of the runs beside a total those are proposed that meet it best."""

from crossfoot_validator.core.totals.finder import find_relations


def test_a_long_column_of_small_counts_is_added_up_whole() -> None:
    """Twenty rows of 0 and 1 under shares with decimals: many shorter runs come to within their roundings."""
    rows = [[str(int((row * day) % (day + 2) > 1)) for day in range(2, 14)] for row in range(1, 31)]
    totals = [f"{sum(int(row[day]) for row in rows)}.00" for day in range(12)]
    rates = [f"{100 * float(total) / 30:.2f}" for total in totals]
    found = [r for r in find_relations([*rows, totals, rates]) if r.axis == "column" and r.kind == "sum"]
    assert {r.total for r in found} == {(30, day) for day in range(12)}
    assert all(len(r.parts) == 30 for r in found)
