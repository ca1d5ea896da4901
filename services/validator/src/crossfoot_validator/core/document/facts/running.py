"""Running costs by item and the same items of basic expenditure: which of two tables belong together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.document.facts.ledger import ACCOUNTS, Book, Ledger, total_of
from crossfoot_validator.core.document.facts.side import base, tables_of
from crossfoot_validator.core.vocabulary.premise import AGAINST, ENOUGH

_CLASS = 3  # digits of a 类
Pair = tuple[Fact, Fact]
"""An item of the running costs, and the same item of basic expenditure."""


def pairs(ledger: Ledger, book: Book) -> Mapping[tuple[int, ...], Sequence[Pair]]:
    """The pairs of each two tables, of the narrowest funds stated."""
    found: dict[tuple[int, ...], list[Pair]] = defaultdict(list)
    for key, _ in list(ledger.groups()):
        if (pair := _pair(ledger, book, key)) is not None:
            found[tables_of(pair)].append(pair)
    return found


def _pair(ledger: Ledger, book: Book, key: FactKey) -> Pair | None:
    running = key.concept == c.OPERATING_ITEM and key.economic is not None and key.nature != "project"
    if not running or Book(key.period, key.measure, key.subject) != book:
        return None
    if key.nature is None and ledger.at(key.model_copy(update={"nature": "basic"})):
        return None  # the column of basic expenditure tells more
    part = ledger.settled(key)
    for of in ACCOUNTS if part is not None else ():
        whole = total_of(book, c.CURRENT, "expenditure", **of).model_copy(update={"economic": key.economic})
        for nature in ("basic", "operating"):
            stated = whole.model_copy(update={"nature": nature})
            limit = ledger.settled(stated) or ledger.told(stated)
            if part is not None and limit is not None and part.source.table != limit.source.table:
                return part, limit
    return None


def total_pair(ledger: Ledger, book: Book, tables: tuple[int, ...]) -> Pair | None:
    """All running costs, and what of basic expenditure is as much: 公用经费, else 商品和服务支出."""
    keys = [
        FactKey(concept=c.OPERATING_EXPENSES, period=book.period, measure=book.measure),
        FactKey(concept=c.OPERATING_ITEM, period=book.period, measure=book.measure, nature="basic"),
    ]
    for all_of_it in filter(None, map(ledger.settled, keys)):
        for of in ACCOUNTS:
            whole = total_of(book, c.CURRENT, "expenditure", **of)
            for split in ({"nature": "operating"}, {"nature": "basic", "economic": "302"}):
                limit = ledger.settled(whole.model_copy(update=split))
                if limit is None or tables_of([all_of_it, limit]) != tables:
                    continue
                if limit.value and base(limit) == base(all_of_it):
                    return all_of_it, limit
    return None


def borne_out(found: Sequence[Pair], against: int) -> bool:
    """Whether amounts that items show in both tables are many beside those against; a class is no item."""
    items = [pair for pair in found if len(pair[0].key.economic or "") > _CLASS]
    equal = {base(part) for part, whole in items if part.value and base(part) == base(whole)}
    return len(equal) >= ENOUGH and len(equal) > AGAINST * against
