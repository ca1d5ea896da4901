"""A table as it stands on pages: title lines, captions, header rows and body rows as displayed texts."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Figure, SampleTable
from crossfoot_local.samples.layouts import Layout


@dataclass(frozen=True, slots=True)
class Piece:
    """One page's piece of a table. Header cells are None where another one covers them."""

    title: tuple[str, ...]
    caption: tuple[str, ...]
    header: tuple[tuple[str | None, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    note: str
    table: SampleTable
    first_row: int  # which body row of the table its first row is


def pieces(table: SampleTable, number: int, budget: Budget, layout: Layout) -> Iterator[Piece]:
    """The pieces of a table; every piece repeats title, caption and header, as printed pages do."""
    size = layout.page_rows or max(1, len(table.rows))
    starts = range(0, max(1, len(table.rows)), size)
    for start in starts:
        yield Piece(
            title=_title(table, budget, layout),
            caption=_caption(number, budget, layout),
            header=_header(table, layout),
            rows=tuple(
                tuple(layout.style.text(cell) for cell in row) for row in table.rows[start : start + size]
            ),
            note=table.note if start == starts[-1] else "",
            table=table,
            first_row=start,
        )


def _title(table: SampleTable, budget: Budget, layout: Layout) -> tuple[str, ...]:
    title = f"{budget.year}年{table.title}" if layout.title_year else table.title
    if layout.torn_titles:
        whole = f"{budget.entity}{title}"
        cut = len(whole) // 2
        while whole[cut].isdigit():  # lines break between words of a title, never inside its year
            cut -= 1
        return whole[:cut], whole[cut:]
    return (title,)


def _caption(number: int, budget: Budget, layout: Layout) -> tuple[str, ...]:
    form = (layout.form_numbers.format(number),) if layout.form_numbers else ()
    return (*form, f"单位名称：{budget.entity}", f"单位：{layout.style.unit}")


def _header(table: SampleTable, layout: Layout) -> tuple[tuple[str | None, ...], ...]:
    rows: list[tuple[str | None, ...]] = [tuple(row) for row in table.header()]
    amounts = _amount_columns(table)
    coded = table.columns[0][-1] == "科目编码"  # a ledger numbers the lines of its panels instead
    if layout.ordinals and amounts and (coded or not layout.line_numbers):
        rows.append(_ordinals(table, amounts, layout.ordinals))
    return tuple(rows)


def _amount_columns(table: SampleTable) -> list[int]:
    return [x for x in range(len(table.columns)) if any(isinstance(row[x], Figure) for row in table.rows)]


def _ordinals(table: SampleTable, amounts: list[int], label: str) -> tuple[str, ...]:
    count = iter(range(1, len(amounts) + 1))
    texts = (str(next(count)) if x in amounts else label for x in range(len(table.columns)))
    if label == "**":
        return tuple(texts)
    row = ["" if text == label else text for text in texts]
    row[0] = row[0] or label
    return tuple(row)
