"""Figures in a row, each of the name at its place: A、B和C分别为X、Y和Z，占总额的x%、y%和z%."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from crossfoot_parser.core.meaning.claims.statements import Statement
from crossfoot_parser.core.meaning.claims.text.figures import Figure, rows_of_figures
from crossfoot_parser.core.meaning.claims.words import nouns, roles

NAMES = re.compile(r"(?P<names>(?!比|较|与|占|同|按)[^\d]+?)分别(?:为|是|达到?|完成|实现|安排)?")
BETWEEN = (re.compile(r"、"), re.compile(r"[、和及与]"))
SHORTEST = 2  # characters of a name


@dataclass(slots=True)
class Rows:
    """The rows of one clause, and the lines that the last row of names told of in its sentence."""

    told: list[Statement] = field(default_factory=list)
    names: Sequence[str] = ()
    lead: str = ""
    noun: str = ""
    places: Mapping[int, tuple[int, int]] = field(default_factory=dict)

    def enter(self, text: str, figures: Sequence[Figure]) -> None:
        """A clause begins."""
        rows = rows_of_figures(text, figures)
        self.places = {one.start: (len(row), at) for row in rows for at, one in enumerate(row)}

    def lead_of(self, figure: Figure, lead: str) -> tuple[str, Statement | None] | None:
        """The words of a figure, and the line that it is about where that was told; None for no such row."""
        length, at = self.places.get(figure.start, (1, 0))
        if at == 0:
            self._begin(figure, lead, length)
        if length > 1 and self.names:
            return self.names[at], None
        if length == len(self.told) > 1 and not self.names and not self.noun:
            return self.lead, self.told[at]
        return None

    def _begin(self, figure: Figure, lead: str, length: int) -> None:
        """A row begins, or a figure by itself: an amount of a line of its own is none of the row before."""
        role = roles.role_of(lead, figure.family)
        self.lead, self.noun, self.names = lead, role.noun, ()
        if role.kind == "level":
            self.names, self.told = names_in(lead, length), []

    def tell(self, statement: Statement) -> None:
        """A line of the row was told: of its key the words at its place alone say too little."""
        statement.meaning = replace(statement.meaning, rest="?")
        self.told.append(statement)


def names_in(lead: str, count: int) -> Sequence[str]:
    """So many names before 分别; none where they are not as many, or one of them names no line."""
    found = NAMES.fullmatch(lead) if count > 1 else None
    if found is None:
        return ()
    for between in BETWEEN:
        names = between.split(found["names"])
        if len(names) == count and all(len(one) >= SHORTEST and not _is_open(one) for one in names):
            return names
    return ()


def _is_open(name: str) -> bool:
    return nouns.is_generic(name) or name.endswith(("年", "月", "初", "末", "数"))
