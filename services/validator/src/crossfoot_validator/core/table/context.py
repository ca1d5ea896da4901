"""Everything that is worked out once for a table and shared by all rules."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.table.hierarchy import Grown, all_grown
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

DIGITS = 3  # a figure of fewer is met by chance


def _adds_up(found: Result) -> bool:
    """Whether several parts are a total of some digits: with fewer its neighbours come to it by chance."""
    return found.weight > 1 and _is_told(found)


def _is_alike(found: Result) -> bool:
    """Whether a part alone is its total, to the digit."""
    return found.outcome == "pass" and _is_told(found)


def _is_told(found: Result) -> bool:
    return found.stated is not None and len(found.stated.value.as_tuple().digits) >= DIGITS


def _field(text: str) -> str:
    return compact(text).rstrip(":")


FORMS = frozenset({"performance_target", "self_evaluation"})


class TableContext(TableView):
    """A view with the chosen trees of its rows."""

    @property
    def is_form(self) -> bool:
        """Forms are read field by field: their rows are no list."""
        return self.table.kind in FORMS

    @cached_property
    def fields(self) -> tuple[tuple[str, ...], ...]:
        """The words of every cell without blanks and trailing colon, by rows; the header comes last: -1."""
        columns = self.table.columns
        blank = ("",) * len(columns)
        rows = (tuple(_field(cell.text) for cell in row.cells) for row in self.table.rows)
        header = tuple(_field(column.path[-1]) if column.path else "" for column in columns)
        return (*((*words, *blank[len(words) :]) for words in rows), header)

    @cached_property
    def fields_by_words(self) -> Mapping[str, Sequence[Place]]:
        """Where the words of a form stand, row by row: patterns are asked once for each of them."""
        found: dict[str, list[Place]] = {}
        for row, words in enumerate(self.fields[:-1]):
            for column, text in enumerate(words[: len(self.table.columns)]):
                if text:
                    found.setdefault(text, []).append((row, column))
        return found

    def fields_like(self, pattern: re.Pattern[str]) -> list[Place]:
        """The fields that show nothing but what a pattern describes, row by row."""
        words = self.fields_by_words.items()
        return sorted(place for text, places in words if pattern.fullmatch(text) for place in places)

    @cached_property
    def _tried(self) -> tuple[tuple[Grown, Result | None], ...]:
        return () if self.is_form else all_grown(self)

    @cached_property
    def grown(self) -> tuple[Grown, ...]:
        """Every sum down the rows, in every column of figures."""
        return tuple(grown for grown, _ in self._tried)

    def goes_on_beside(self, column: int) -> bool:
        """Whether a list is folded into panels side by side: the same headings again, over rows of one sort.

        Where every panel ends in a total of its own the panels are lists of their own.
        """
        panels = [tuple(self.table.columns[c].path for c in panel.amounts) for panel in self.structure.panels]
        own = next((i for i, panel in enumerate(self.structure.panels) if column in panel.amounts), None)
        if own is None or panels.count(panels[own]) < 2:
            return False
        lists = zip(self.structure.entries, panels, strict=True)
        alike = (rows for rows, path in lists if path == panels[own])
        return not all(any(entry.label.total == "grand" for entry in rows) for rows in alike)

    @cached_property
    def _held(self) -> tuple[tuple[Grown, Result], ...]:
        return tuple((grown, found) for grown, found in self._tried if found is not None and found.holds)

    @cached_property
    def placed(self) -> frozenset[Place]:
        """Figures that are parts of a sum down the rows that holds.

        The only part of a total is that total to the digit; by rounding alone, or by a figure of two digits,
        it is as likely its neighbour. So are several where it has no more digits.
        """
        sure = (grown for grown, found in self._held if _adds_up(found) or _is_alike(found))
        return frozenset(part for grown in sure for part in grown.parts)

    @cached_property
    def borne(self) -> frozenset[str]:
        """Structures of rows that hold in some column with several parts."""
        return frozenset(grown.structure for grown, result in self._held if result.weight > 1)

    @cached_property
    def hung(self) -> frozenset[Place]:
        """Figures of rows that the chosen reading hangs below another row."""
        return frozenset(part for g in self.grown if not g.sum.of_total_row for part in g.parts)
