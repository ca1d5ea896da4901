"""The claims of a document by statement and list, and the facts that say the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from crossfoot_common.arithmetic import Interval
from crossfoot_common.tables.document import Stated
from crossfoot_common.tables.doubts import CARRIED
from crossfoot_common.tables.model import Claim, Fact, FactKey
from crossfoot_common.tables.units import is_money
from crossfoot_validator.core.document.claims.carried import carried_over, differ_by
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.claims.keys import group_key
from crossfoot_validator.core.document.claims.settings import Settings, Signature

THINGS = frozenset({"个", "项"})
"""In which the parts of a list are counted."""
MEASURES = ("final_accounts", "execution", "budget", "adjusted_budget", None)


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of the accounts as the prose speaks of it."""

    group: int
    claims: tuple[Claim, ...]

    @property
    def subject(self) -> str:
        """In the words of the document."""
        return self.claims[0].subject

    def of(self, *kinds: str) -> tuple[Claim, ...]:
        """The claims of some kinds."""
        return tuple(claim for claim in self.claims if claim.kind in kinds)

    def counts(self, things: int) -> bool:
        """Whether it says that there are so many of something."""
        return any(claim.value == things and claim.unit in THINGS for claim in self.of("count"))

    @property
    def levels(self) -> tuple[Claim, ...]:
        """How much the line is, in each measure."""
        return self.of("figure", "count")

    @property
    def whole(self) -> tuple[int, ...]:
        """The groups of the total that it is listed under."""
        return self.claims[0].whole


@dataclass(frozen=True)
class Prose:
    """A document's claims, seen as statements."""

    document: Stated
    period: int | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "period", self.document.document.info.fiscal_year)

    @cached_property
    def statements(self) -> Mapping[int, Statement]:
        """By group, in the order of the text."""
        groups: dict[int, list[Claim]] = defaultdict(list)
        for claim in self.document.claims:
            groups[claim.group].append(claim)
        return {group: Statement(group, tuple(claims)) for group, claims in groups.items()}

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Where each group stands in the order of the text."""
        return {group: place for place, group in enumerate(self.statements)}

    def before(self, statement: Statement, count: int) -> tuple[int, ...]:
        """The groups of up to `count` statements just before one."""
        at = self.places[statement.group]
        return self._order[max(0, at - count) : at]

    def between(self, first: int, last: int) -> tuple[int, ...]:
        """The groups of the statements that stand between two."""
        return self._order[self.places[first] + 1 : self.places[last]]

    @cached_property
    def _order(self) -> tuple[int, ...]:
        return tuple(self.statements)

    @cached_property
    def lists(self) -> Mapping[int, tuple[Statement, ...]]:
        """The parts of each 其中 list."""
        found: dict[int, list[Statement]] = defaultdict(list)
        for statement in self.statements.values():
            list_id = statement.claims[0].list_id
            if list_id is not None:
                found[list_id].append(statement)
        return {list_id: tuple(parts) for list_id, parts in found.items()}

    @cached_property
    def facts(self) -> Mapping[FactKey, tuple[Fact, ...]]:
        """The facts of the tables by their key; what a table shows of one fund beside its total is none."""
        found: dict[FactKey, list[Fact]] = defaultdict(list)
        totals = {(fact.source.table, fact.key) for fact in self.document.facts}
        for fact in self.document.facts:
            key = group_key(fact.key)
            if fact.key == key or (fact.source.table, key) not in totals:
                found[key].append(fact)
        return {key: tuple(facts) for key, facts in found.items()}

    @cached_property
    def _carried_over(self) -> tuple[Interval, ...]:
        return carried_over(self.document)

    def carried_between(self, one: Interval, other: Interval) -> str:
        """The doubt about two figures that differ by just what is carried over; empty where they do not."""
        return CARRIED if differ_by(self._carried_over, one, other) else ""

    @cached_property
    def settings(self) -> Settings:
        """Of whom, which account, stage and year the claims speak."""
        return Settings(self.document)

    @cached_property
    def claims_by_key(self) -> Mapping[tuple[FactKey, Signature], tuple[Claim, ...]]:
        """The claims that say how much something is, by what they speak of, unless they fit two things."""
        found: dict[tuple[FactKey, Signature], list[Claim]] = defaultdict(list)
        for claim in self.document.claims:
            if claim.kind in {"figure", "count"} and claim.key is not None and not claim.other_keys:
                found[self.settings.key_of(claim, claim.key)].append(claim)
        return {key: tuple(claims) for key, claims in found.items()}

    def claims_for(self, claim: Claim, key: FactKey) -> Sequence[Claim]:
        """The claims that say how much a line is of which another claim speaks."""
        return self.claims_by_key.get(self.settings.key_of(claim, key), ())

    def facts_for(self, key: FactKey | None) -> Sequence[Fact]:
        """The facts of the tables with a key."""
        return self.facts.get(group_key(key), ()) if key is not None else ()

    def main_level(self, statement: Statement, like: Claim | None = None) -> Claim | None:
        """The level of the year that a change or share speaks of: final accounts before budget."""
        for measure in MEASURES:
            for claim in statement.levels:
                current = claim.period is None or self.period is None or claim.period == self.period
                if claim.measure == measure and current and (like is None or same_unit(claim, like)):
                    return claim
        return None

    def level_figures(self, statement: Statement, like: Claim | None = None) -> Iterable[Figure]:
        """The figure of a statement's main level; from the tables when the prose does not give it."""
        level = self.main_level(statement, like)
        if level is not None:
            yield of_claim(level)
            return
        key = next((claim.key for claim in statement.claims if claim.key), None)
        if key is None or any(claim.other_keys for claim in statement.claims):
            return
        for measure in MEASURES:
            if facts := self.facts_for(key.model_copy(update={"measure": measure})):
                yield from (of_fact(fact) for fact in facts[:1])
                return


def same_unit(one: Claim, other: Claim) -> bool:
    """Whether two claims count the same thing: both money, or the same counting word."""
    if other.unit is None or other.unit in {"%", "倍"}:  # 持平 and rates go with any unit
        return True
    return one.unit == other.unit or (is_money(one.unit) and is_money(other.unit))
