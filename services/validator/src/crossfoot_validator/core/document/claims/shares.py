"""Of what a share in the prose is a share, and which shares of a list bear out that it is of its total."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.claims.ratios import share
from crossfoot_validator.core.document.claims.statements import Prose, Statement


def share_of(part: Figure, base: Figure) -> Computed | None:
    """What the share should be; None when the base can be zero."""
    found = share(part.amount, base.amount)
    text = (f"{part.named} ÷ {base.named} =",) * 2
    return Computed(*found, *text, ratio=True) if found else None


class Shares:
    """The shares of a document's prose; what holds in a list is worked out once for each list."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._holding: dict[int, frozenset[int]] = {}

    def part(self, statement: Statement, claim: Claim) -> Claim | None:
        """The level that is the share: in the unit of the last one before it (项目4个，资金A万元，占X%)."""
        before = takewhile(lambda one: one is not claim, statement.claims)
        told = [one for one in before if one.kind in {"figure", "count"}]
        return self._prose.main_level(statement, told[-1] if told else None)

    def bases(self, statement: Statement, claim: Claim) -> Iterator[Figure]:
        """The figures of what the share is of: what is named, else the totals of its list.

        Those of the same paragraph count alone, where there are any.
        """
        named = self._named(statement, claim)
        near = [one for one in named if one.claims[0].passage == claim.passage]
        part = self.part(statement, claim)
        if not near and claim.base_key is not None and (facts := self._prose.facts_for(claim.base_key)):
            yield of_fact(facts[0])
        for level in near or named:
            yield from self._prose.level_figures(level, part)

    def _named(self, statement: Statement, claim: Claim) -> list[Statement]:
        groups = claim.base_groups or (statement.whole if not claim.base else ())
        if len(statement.whole) == 1 and statement.whole[0] in groups:
            groups = statement.whole  # of several lines that are called so it is the one it is listed under
        known = (self._prose.statements.get(group) for group in groups if group != statement.group)
        return [one for one in known if one is not None]

    def unsure(self, statement: Statement, claim: Claim) -> str:
        """Why another figure than those of `bases` may be meant; empty when none may be."""
        named = self._named(statement, claim)
        part = self.part(statement, claim)
        near = any(one.claims[0].passage == claim.passage for one in named)
        if not near and self._prose.settings.of_many:
            return (
                "what it is a share of is not in its paragraph, and the document speaks of several accounts"
            )
        bases = list(self.bases(statement, claim))
        apart = any(not one.amount.interval.meets(bases[0].amount.interval) for one in bases[1:])
        apart = apart or self._fits(claim, part, named)
        return "more than one figure is called as what it is a share of" if apart else ""

    def _fits(self, claim: Claim, part: Claim | None, named: Sequence[Statement]) -> bool:
        """Whether it is a share of one that is called so, and be it in another paragraph."""
        figures = (one for level in named for one in self._prose.level_figures(level, part))
        found = (share_of(of_claim(part), one) for one in figures) if part is not None else ()
        return any(one is not None and compare(of_claim(claim).amount, one) != "fail" for one in found)

    def holding(self, list_id: int) -> frozenset[int]:
        """The statements of a list, by group, whose shares hold with its total."""
        if list_id not in self._holding:
            parts = self._prose.lists.get(list_id, ())
            self._holding[list_id] = frozenset(one.group for one in parts if self._holds(one))
        return self._holding[list_id]

    def _holds(self, statement: Statement) -> bool:
        """Whether a share of a figure other than zero holds with the total of the list."""
        return any(
            (level := self.part(statement, claim)) is not None
            and level.value
            and (computed := share_of(of_claim(level), base)) is not None
            and compare(of_claim(claim).amount, computed) != "fail"
            for claim in statement.of("share")
            if claim.compared_to == "total"
            for base in self.bases(statement, claim)
        )
