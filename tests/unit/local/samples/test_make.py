"""Samples add up unless an error is planted, and the manifest points at exactly that error."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot_local.samples import Sample, make
from crossfoot_local.samples.budget import invent
from crossfoot_local.samples.catalogue import ITEMS
from crossfoot_local.samples.formats import FORMATS
from crossfoot_local.samples.layouts import LAYOUTS


def body_after(sample: Sample, title: str) -> list[list[str]]:
    """The cells of all rows that follow a title line, page pieces included."""
    lines, found, cells = sample.data.decode().splitlines(), False, []
    for line in lines:
        if line.endswith(("表", "表)")) and "\t" not in line and "|" not in line:
            found = line == title or line.endswith(f"年{title}")
        if found and line.startswith("| "):
            cells.append([cell.strip() for cell in line[2:-2].split(" | ")])
        elif found and "\t" in line:
            cells.append(line.split("\t"))
    return cells


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_budget_is_spent_once_and_fully(seed: int) -> None:
    budget = invent(seed, "budget")
    assert budget.sum("total") == sum(
        budget.sum(part) for part in ("basic", "project", "fund", "own", "carried")
    )
    assert budget.economic_sum("3") == budget.sum("basic")
    assert all(line.total > 0 for line in budget.lines)


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_items_add_up_to_the_total_as_displayed(layout: str) -> None:
    """Read back from the text, without the generator's own sums; the slack is that of displayed decimals."""
    sample = make(5, layout, "txt")
    title = "支出决算表" if sample.layout.stage == "final_accounts" else "支出总表"
    first = {"full": 2, "relative": 2, "split": 4, "glued": 1}[sample.layout.codes]
    table = [
        row for row in body_after(sample, title) if row[first].replace(",", "").replace(".", "").isdigit()
    ]
    total = next(row for row in table if "合计" in row[:first])
    items = [row for row in table if row is not total and is_item(row, sample.layout.codes)]
    items = [row for row in items if row[0] not in {"**", "栏次"}]
    assert len(items) == len(sample.budget.lines)
    slack = Decimal("0.5").scaleb(-sample.layout.style.decimals) * (len(items) + 1)
    for column in range(first, first + 3):
        displayed = sum((amount(row[column]) for row in items), Decimal(0))
        assert abs(displayed - amount(total[column])) <= (slack if sample.layout.style.decimals == 1 else 0)


def is_item(row: list[str], codes: str) -> bool:
    """Whether a row is a leaf: seven digits, or a name that only items have."""
    if codes == "split":
        return row[2].isdigit()
    if codes == "relative":
        return row[1] in ITEMS.values() and len(row[0]) == 2
    return row[0][:7].isdigit() and (codes == "glued" or len(row[0]) == 7)


def amount(text: str) -> Decimal:
    return Decimal(text.replace(",", "")) if text.strip("-") else Decimal(0)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_arguments_give_the_same_bytes(format_: str) -> None:
    first, again, other = (make(seed, "county", format_) for seed in (3, 3, 4))
    assert first.data == again.data
    assert first.data != other.data
    assert first.name.endswith(format_)


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
@pytest.mark.parametrize("kind", ["total", "part", "prose"])
def test_a_planted_error_is_the_only_difference(layout: str, kind: str) -> None:
    right, wrong = make(11, layout, "txt"), make(11, layout, "txt", [kind])  # type: ignore[list-item]
    (error,) = wrong.planted
    assert error.kind == kind
    assert len(error.stated) == len(error.true)
    assert sum(a != b for a, b in zip(error.stated, error.true, strict=True)) == 1
    changed = [
        pair
        for pair in zip(right.data.decode().split("\n"), wrong.data.decode().split("\n"), strict=True)
        if pair[0] != pair[1]
    ]
    ((before, after),) = changed
    assert before.count(error.true) > after.count(error.true)
    assert error.stated in after


def test_several_errors_stand_in_different_tables() -> None:
    sample = make(2, "ledger", "txt", 4)
    assert len({error.table for error in sample.planted}) == len(sample.planted) == 4


def test_a_planted_error_cannot_hide_in_rounding() -> None:
    for seed in range(40):
        for error in make(seed, "split", "txt", 3).planted:
            stated, true = (Decimal(text.replace(",", "")) for text in (error.stated, error.true))
            assert abs(stated - true) >= 1


def test_unknown_names_say_what_there_is() -> None:
    with pytest.raises(KeyError, match="pipes"):
        make(1, "nowhere")
    with pytest.raises(KeyError, match="pdf"):
        make(1, "pipes", "exe")
