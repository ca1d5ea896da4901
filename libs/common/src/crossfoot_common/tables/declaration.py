"""How a kind of table is declared: what its title says, what its grid shows, what must not be there."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from crossfoot_common.tables.model import Kind


@dataclass(frozen=True)
class Wording:
    """What a table shows in words, in plain spelling (see `wording.plain`).

    `heads` are the column paths joined by `|`, `labels` the label cells of the body joined by `|`.
    """

    title: str
    heads: str
    labels: str

    @cached_property
    def grid(self) -> str:
        """Headings and labels together."""
        return f"{self.heads}|{self.labels}"


@dataclass(frozen=True)
class KindDeclaration:
    """One kind of table. All patterns are regular expressions on plain spelling.

    A title names the kind when one of `titles` is found in it and none of `not_titles`. A grid shows the
    kind when every pattern of `heads` is found in its headings and every pattern of `grid` anywhere in
    it, and none of `lacks`. What a grid of this kind can never show stands in `denied_by`: it contradicts a
    title as well. Among several kinds that fit, the lowest `rank` is the most special one.
    """

    kind: Kind
    rank: int
    titles: tuple[str, ...] = ()
    not_titles: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    grid: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    forms: tuple[str, ...] = field(default=())  # numbers of the ministry's forms that are always this kind

    def named_by(self, words: Wording) -> bool:
        """Whether the title says that the table is of this kind, and the grid does not deny it."""
        if any(re.search(pattern, words.title) for pattern in self.not_titles):
            return False
        return any(re.search(p, words.title) for p in self.titles) and not self._denied(words)

    def shown_by(self, words: Wording) -> bool:
        """Whether the grid alone is proof enough of this kind."""
        if not (self.heads or self.grid) or self._denied(words):
            return False
        if any(re.search(pattern, words.grid) for pattern in self.lacks):
            return False
        return all(re.search(p, words.heads) for p in self.heads) and all(
            re.search(p, words.grid) for p in self.grid
        )

    def _denied(self, words: Wording) -> bool:
        return any(re.search(pattern, words.grid) for pattern in self.denied_by)
