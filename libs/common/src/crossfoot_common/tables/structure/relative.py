"""Relative codes: 208, then 01, 09, 05, 02 … where only the sums show which are 款 and which are 项.

A class is split into 款, each followed by its 项; codes ascend on each level, a 款 is the sum of its 项 and
the class the sum of its 款. Where the figures allow exactly one such split it is proven; otherwise the
codes stay relative, and nothing may be concluded from them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crossfoot_common.arithmetic import Amount, Interval, interval_sum
from crossfoot_common.tables.model import Table
from crossfoot_common.tables.structure.entry import Entry

STEPS = 5000  # a class with more possible splits than this is not proven by any of them

Split = tuple[int, ...]
"""Positions of the 款 rows in a class's block."""


def resolve(entries: Sequence[Entry], table: Table) -> list[Entry]:
    """The same entries; codes whose level the figures prove are whole and no longer relative."""
    found = list(entries)
    for start, stop in _blocks(entries):
        split = _proven(entries[start], entries[start + 1 : stop], table)
        if split is None:
            continue
        parent = section = entries[start].code or ""
        for offset in range(stop - start - 1):
            own = (entries[start + 1 + offset].code or "").zfill(2)
            if offset in split:
                section = parent + own
            code = section if offset in split else section + own
            found[start + 1 + offset] = replace(found[start + 1 + offset], code=code, relative=False)
    return found


def _blocks(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Each class row with the relative rows right after it."""
    start: int | None = None
    for i, entry in enumerate((*entries, None)):
        if start is not None and (entry is None or not entry.relative):
            if i > start + 1:
                yield start, i
            start = None
        if entry is not None and entry.code and not entry.relative and len(entry.code) == 3:
            start = i


def _proven(head: Entry, rows: Sequence[Entry], table: Table) -> Split | None:
    """The one split that every column of figures allows which allows any; None when there is no such one."""
    common: set[Split] | None = None
    for k in range(len(head.cells)):
        total = _amount(table, head, k)
        search = _Search([_amount(table, row, k) for row in rows], [int(row.code or 0) for row in rows])
        splits = set(search.splits(total)) if total is not None else set()
        if splits and search.steps <= STEPS:
            common = splits if common is None else (common & splits or common)
    return next(iter(common)) if common is not None and len(common) == 1 else None


def _amount(table: Table, entry: Entry, k: int) -> Amount | None:
    cells = table.rows[entry.row].cells
    column = entry.cells[k]
    cell = cells[column] if column < len(cells) else None
    return None if cell is None or cell.number is None else Amount(cell.number, cell.decimals or 0)


@dataclass(slots=True)
class _Search:
    """All splits of one class that one column of figures allows."""

    figures: Sequence[Amount | None]
    codes: Sequence[int]
    steps: int = 0

    def splits(self, total: Amount) -> Iterator[Split]:
        """Each split whose 款 add up to the class and whose 项 add up to their 款."""
        for split in self._from(0, -1):
            shown = [found.interval for i in split if (found := self.figures[i]) is not None]
            if shown and interval_sum(shown).meets(total.interval):
                yield split

    def _from(self, start: int, last: int) -> Iterator[Split]:
        if start == len(self.codes):
            yield ()
        elif self.codes[start] > last and self.figures[start] is not None:
            for stop in self._ends(start):
                for rest in self._from(stop, self.codes[start]):
                    yield (start, *rest)

    def _ends(self, start: int) -> Iterator[int]:
        """Where the 项 of a 款 may end: their codes ascend, and their sum meets the 款."""
        own = self.figures[start]
        reached: Interval | None = None
        for i in range(start + 1, len(self.codes)):
            self.steps += 1
            if self.steps > STEPS or (i > start + 1 and self.codes[i] <= self.codes[i - 1]):
                return
            if (found := self.figures[i]) is not None:
                reached = found.interval if reached is None else reached + found.interval
            if own is not None and reached is not None and reached.meets(own.interval):
                yield i + 1
