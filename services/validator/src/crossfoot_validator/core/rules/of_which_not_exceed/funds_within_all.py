"""Money of one fund is part of the appropriation and of all money, item by item, over all tables.

中文：一项资金不大于财政拨款，财政拨款不大于全部资金。
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from crossfoot_common.arithmetic import EXACT
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.doubts import CARRIED
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import Proof, at_most
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.document.facts.ledger import SPLITS, Book, Ledger
from crossfoot_validator.core.document.facts.side import agree, base, certain
from crossfoot_validator.core.document.facts.strangers import pair_of
from crossfoot_validator.core.document.facts.wholes import APPROPRIATED, NESTED, wholes_of
from crossfoot_validator.core.document.facts.witnesses import Witnesses
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.funds-within-all", 3, "of_which_not_exceed", needs="document")
_ZH, _EN = "一项资金不应大于其所属的全部资金", "money of one fund is no more than all money of the same kind"
_BASES = "these tables disagree in most of what they share: their bases differ"
_FEW = "too few amounts are equal in both tables to show that they are about the same accounts"
Broken = Mapping[tuple[int, int] | None, int]
"""How many errors there are at least, for each two tables."""
SEVERAL = 2  # funds
_CLASS = 3  # digits of a 类
_NEGATIVE = "amounts below zero are stated, so a part may exceed its whole"


@dataclass(frozen=True, slots=True)
class Pair:
    """A part and its whole in two tables; `total` says that the whole is all that an account has."""

    part: Fact
    whole: Fact
    total: bool

    @property
    def exceeds(self) -> bool:
        """Whether the part is more than the whole, by more than rounding."""
        return base(self.part) > base(self.whole) and not agree(self.part, self.whole)


def examine(document: DocumentContext) -> Iterator[Check]:
    """A fund ≤ the appropriation ≤ all money: income, expenditure by item and nature, balances.

    All funds together are no more than all money either. What is spent in a year is also no more than 总计 of
    its account or of a wider one. It may fail where as many amounts are equal in both tables as exceed their
    whole, which shows that they are about the same accounts; for totals where the whole account balances.
    Never where amounts below zero are stated. Where totals are equal the rule on equal parts tells.
    Source: forms 公开01表 to 公开09表, whose amounts nest: a fund is within the appropriation, which is
    within all money.
    """
    witnesses = Witnesses(facts for _, facts in document.ledger.groups())
    pairs = [pair for key, _ in document.ledger.groups() for pair in _pairs(document.ledger, key, witnesses)]
    for pair in pairs:
        witnesses.hear(pair.part, pair.whole)
    broken = _broken(pairs)
    for pair in pairs:
        forbid = _forbids(pair, document, witnesses, broken)
        yield at_most(
            RULE,
            [pair.part],
            pair.whole,
            Proof(_ZH, _EN, forbid, document.ledger.slack(_book(pair.part.key))),
        )
    yield from _together(document, witnesses, broken)


def _together(document: DocumentContext, heard: Witnesses, broken: Broken) -> Iterator[Check]:
    """What several funds have for one thing, where none of them alone is more than all money."""
    for key, _ in document.ledger.groups():
        if key.fund != APPROPRIATED[0] or key.concept not in NESTED:
            continue
        limit = document.ledger.settled(key.model_copy(update={"fund": None, "basis": c.ALL}))
        if limit is None:
            continue
        found = (document.ledger.settled(key.model_copy(update={"fund": fund})) for fund in APPROPRIATED)
        parts = [fact for fact in found if fact is not None and fact.value]
        pairs = [Pair(part, limit, total=False) for part in parts]
        if len(pairs) < SEVERAL or any(map(_alone_wrong, pairs)):
            continue
        reasons = [_forbids(pair, document, heard, broken) for pair in pairs]
        forbid = _BASES if _BASES in reasons else min(reasons, key=bool)  # one that is known is enough
        yield at_most(RULE, parts, limit, Proof(_ZH, _EN, forbid, document.ledger.slack(_book(key))))


def _alone_wrong(pair: Pair) -> bool:
    return pair.exceeds or pair.part.source.table == pair.whole.source.table


def _pairs(ledger: Ledger, key: FactKey, witnesses: Witnesses) -> Iterator[Pair]:
    """The nearest whole of a fact that another table states, and the nearest total."""
    wholes = list(wholes_of(key))
    inside = ((w.whole, _closest(ledger, key, w.whole, witnesses)) for w in wholes if not w.total)
    nearest = (pair for whole, pair in inside if pair and not _equal_in_total(ledger, key, whole))
    yield from islice(nearest, 1)
    totals = [pair for w in wholes if w.total and (pair := _of_total(ledger, key, w.whole)) is not None]
    yield from sorted(totals, key=lambda pair: not pair.exceeds)[:1]


def _closest(ledger: Ledger, part: FactKey, whole: FactKey, witnesses: Witnesses) -> Pair | None:
    """A figure of each, in the two tables that most is shared by."""
    if ledger.settled(part) is None or ledger.settled(whole) is None:
        return None
    both = [
        Pair(one, other, total=False)
        for one in certain(ledger.at(part))
        for other in certain(ledger.at(whole))
        if one.source.table != other.source.table and other.source.row is not None
    ]
    return max(both, key=lambda pair: witnesses.of(pair.part, pair.whole), default=None)


def _of_total(ledger: Ledger, part: FactKey, whole: FactKey) -> Pair | None:
    """Of an account that balances; where it shows what it carries, unsaid carried money is no doubt."""
    of = {"fund": whole.fund} if whole.fund else {"basis": whole.basis or c.ALL}
    limit = ledger.settled(whole)
    if limit is None or not ledger.balances(_book(whole), **of):
        return None
    figures = ledger.at(part)
    shown = whole.basis == c.ALL or ledger.at(
        whole.model_copy(update={"concept": c.CARRY_OVER_IN, "flow": None})
    )
    if shown and all(fact.doubtful in {None, CARRIED} for fact in figures):
        figures = [fact.model_copy(update={"doubtful": None}) for fact in figures]
    sure = certain(figures)
    if not sure or any(not agree(sure[0], other) for other in sure):
        return None
    one = next((fact for fact in sure if fact.source.table != limit.source.table), None)
    return Pair(one, limit, total=True) if one is not None else None


def _equal_in_total(ledger: Ledger, part: FactKey, whole: FactKey) -> bool:
    split = any(getattr(part, name) for name in SPLITS)
    wide, narrow = ({"basis": whole.basis or c.ALL}, _money(part))
    return split and part.flow == "expenditure" and ledger.equal_totals(_book(part), wide, narrow)


def _money(key: FactKey) -> dict[str, str]:
    return {"fund": key.fund} if key.fund else {"basis": key.basis or c.ALL}


def _book(key: FactKey) -> Book:
    return Book(key.period, key.measure, key.subject)


def _broken(pairs: Iterable[Pair]) -> Broken:
    """How many errors there are at least for each two tables: one moves an item, its class and the totals."""
    found: dict[tuple[int, int] | None, set[tuple[Decimal, str]]] = defaultdict(set)
    for pair in pairs:
        if pair.exceeds:
            size = EXACT.subtract(base(pair.part), base(pair.whole))
            found[pair_of(pair.part, pair.whole)].add((size, (pair.part.key.function or "")[:_CLASS]))
    return {tables: _errors(sizes) for tables, sizes in found.items()}


def _errors(found: Collection[tuple[Decimal, str]]) -> int:
    moved = {size for size, code in found if code}
    return sum(bool(code) or size not in moved for size, code in found)


def _forbids(pair: Pair, document: DocumentContext, heard: Witnesses, broken: Broken) -> str:
    """Why a part above its whole proves nothing; empty when it does."""
    tables = pair_of(pair.part, pair.whole)
    if tables in document.strangers or tables in document.scales:
        return _BASES
    if document.ledger.negative(_book(pair.part.key)):
        return _NEGATIVE
    known = heard.of(pair.part, pair.whole)
    errors = max(broken.get(tables, 0), 1)  # one amount that both tables give of one thing is enough for one
    return _FEW if not pair.total and known < errors else ""
