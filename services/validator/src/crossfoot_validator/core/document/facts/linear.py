"""What checks between tables and prose ask of their figures, and what the sums inside the tables ask.

Only what is plain addition or equality is looked at here: a total and its parts, or sides of one amount.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.arithmetic import Amount, Interval, exact_sum, interval_sum
from crossfoot_common.construction import quick
from crossfoot_common.tables.checks import Check, Operand
from crossfoot_common.tables.model import Fact, FactKey, Source
from crossfoot_validator.core.document.facts.side import amount
from crossfoot_validator.core.vocabulary.rereading import At, Figure, is_left

TIES = frozenset({"cross_table_tie", "narrative_tie"})
SPLITS = ("function", "economic")


@quick
@dataclass(frozen=True, slots=True)
class Side:
    """A figure with its amount; `sign` is its sign on the side of the parts."""

    figure: Figure
    amount: Amount
    sign: int
    span: Interval  # what the amount stands for


def side_of(figure: Figure, amount: Amount, sign: int = 1) -> Side:
    """A figure on its side of a relation."""
    return Side(figure, amount, sign, amount.interval)


@quick
@dataclass(frozen=True, slots=True)
class Linear:
    """`total` = Σ of the signed parts, or, where `equal`, every side shows one amount.

    `check` is the position of the check; None for a sum inside a table.
    """

    sides: tuple[Side, ...]
    equal: bool
    check: int | None = None

    @property
    def holds(self) -> bool:
        """Whether the figures agree as they are."""
        own = self.needed(self.sides[0])
        return own is not None and own.meets(self.sides[0].span)

    def holds_with(self, at: At) -> bool | None:
        """Whether it holds with other figures in their places; None where one of them shows none."""
        sides: list[Side] = []
        for side in self.sides:
            own = at(side.figure)
            if own is None:
                return None
            sides.append(side if own is side.amount else side_of(side.figure, own, side.sign))
        read = Linear(tuple(sides), self.equal, self.check)
        return read.holds and (self.holds or not is_left(self.gap, read.gap))

    @property
    def gap(self) -> Decimal:
        """How far the displayed figures are apart."""
        total, *parts = (one.amount.base * one.sign for one in self.sides)
        return max(total, *parts) - min(total, *parts) if self.equal else exact_sum([-total, *parts])

    def needed(self, side: Side) -> Interval | None:
        """With what the relation would hold if only this side were another; None when nothing helps."""
        rest = [one for one in self.sides if one is not side]
        if self.equal:
            low, high = max(one.span.low for one in rest), min(one.span.high for one in rest)
            return Interval(low, high) if low <= high else None
        total, *parts = self.sides
        if side is total:
            return interval_sum(_signed(one) for one in parts)
        others = interval_sum(_signed(one) for one in parts if one is not side)
        gap = total.span - others
        return gap if side.sign > 0 else -gap


def _signed(side: Side) -> Interval:
    return side.span if side.sign > 0 else -side.span


def place_of(source: Source) -> Figure:
    """The same for two operands that are the same figure."""
    if source.row is not None:
        return source.table, source.row, source.column
    return source.table, source.line, source.page, source.label, source.text


def from_checks(checks: Sequence[Check]) -> Iterator[Linear]:
    """The checks that are plain sums or ties, and whose operands give what the check says they give."""
    for i, check in enumerate(checks):
        if check.severity == "info" or not (check.holds or check.outcome == "fail"):
            continue
        stated = [o for o in check.operands if o.role == "stated"]
        parts = [o for o in check.operands if o.role == "part"]
        others = [o for o in check.operands if o.role == "other"]
        if len(stated) != 1 or any(o.value is None for o in check.operands) or bool(parts) == bool(others):
            continue
        if others and (check.family not in TIES or any(o.sign < 0 for o in others)):
            continue
        found = Linear(tuple(map(_side, (*stated, *(parts or others)))), bool(others), i)
        if found.holds == check.holds:
            yield found


def _side(operand: Operand) -> Side:
    value = operand.value if operand.value is not None else 0
    shown = Amount.displayed(value, operand.decimals or 0, operand.unit)  # type: ignore[arg-type]
    return side_of(place_of(operand.source), shown, operand.sign)


def from_facts(facts: Sequence[Fact]) -> Iterator[Linear]:
    """Sums by nested codes inside one table, as far as its facts state them: 208 = 20801 + 20805."""
    for split in SPLITS:
        families: dict[tuple[int | None, FactKey], dict[str, Fact]] = defaultdict(dict)
        for fact in facts:
            if fact.doubtful is None and fact.source.row is not None:
                code = getattr(fact.key, split)
                bare = fact.key.model_copy(update={split: None}) if code is not None else fact.key
                families[fact.source.table, bare][code or ""] = fact
        for coded in families.values():
            yield from _nested(coded)


def _nested(coded: dict[str, Fact]) -> Iterator[Linear]:
    children: dict[str, list[Fact]] = defaultdict(list)
    for code, fact in coded.items():
        above = next((code[:n] for n in range(len(code) - 1, -1, -1) if code[:n] in coded), None)
        if code and above is not None:
            children[above].append(fact)
    for code, parts in children.items():
        sides = [side_of(place_of(fact.source), amount(fact)) for fact in (coded[code], *parts)]
        yield Linear(tuple(sides), equal=False)
