"""Lists that count their items within the running text, and the total that is said before or behind them.

共3个项目：1、…20万元；2、…80万元；3、…130万元。以上项目共安排240万元: no 其中 opens such a list, but the
numbers of its items do, and the words that look back on it (以上) or that count it (共3个) close it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.structure import read_label
from crossfoot_common.tables.structure.labels import number_of
from crossfoot_common.tables.units import is_money
from crossfoot_validator.core.document.claims.statements import Prose, Statement

IN_WORDS = re.compile(r"([一二三四五六七八九十]{1,3})是[一-鿿]")  # 一是…，二是…
LOOKS_BACK = re.compile(r"以上|上述")
_NEAR = 3  # statements between a total and the first item: their number, and what else is counted


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Numbered items with an amount each, and what is said to be their total.

    `counted` says that the text gives their number and it is theirs; `alone` that nothing else with an amount
    stands among them.
    """

    total: Claim
    items: tuple[Claim, ...]
    counted: bool
    alone: bool


def enumerations(prose: Prose) -> Iterator[Enumeration]:
    """Every list of items numbered from 1 on that has a total."""
    statements = list(prose.statements.values())
    for start, end in _runs(statements):
        items = [s for s in statements[start : end + 1] if _number(s)]
        claims = [claim for item in items if (claim := _amount(item)) is not None]
        among = [s for s in statements[start : end + 1] if _amount(s) is not None]
        total = _behind(statements, end) or _before(statements, start, len(items))
        if total is not None and len(claims) == len(items):
            around = (*statements[max(0, start - _NEAR) : start], *statements[end + 1 : end + _NEAR])
            yield Enumeration(total, tuple(claims), _counted(around, len(items)), len(among) == len(items))


def _runs(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """First and last place of each list: 1, 2, 3 … in one style, each soon behind the one before."""
    numbered = [(at, mark) for at, s in enumerate(statements) if (mark := _number(s))]
    begun = [at for at, (_, (_, number)) in enumerate(numbered) if number == 1]
    for first in begun:
        last = first
        for (_, (style, number)), (_, (other, following)) in pairwise(numbered[first:]):
            if (other, following) != (style, number + 1):
                break
            last += 1
        if last > first:
            yield numbered[first][0], numbered[last][0]


def _number(statement: Statement) -> tuple[int, int] | None:
    """The style of a number in front, 0 for 一是, and the number."""
    if words := IN_WORDS.match(statement.subject):
        return 0, number_of(words[1]) or 0
    label = read_label(statement.subject)
    return (label.style, label.number) if label.number and label.name else None


def _amount(statement: Statement) -> Claim | None:
    """The one amount of a statement."""
    found = [claim for claim in statement.levels if is_money(claim.unit)]
    return found[0] if len(found) == 1 else None


def _behind(statements: Sequence[Statement], end: int) -> Claim | None:
    """The total that looks back on the items, their number before it or not."""
    behind = statements[end + 1 : end + _NEAR]
    looks = next((at for at, s in enumerate(behind) if LOOKS_BACK.match(s.subject)), None)
    if looks != 0:
        return None
    return next((claim for s in behind[:2] if (claim := _amount(s)) and _near(s, behind[0])), None)


def _before(statements: Sequence[Statement], start: int, number: int) -> Claim | None:
    """The total right before the items, in the sentence that counts them."""
    before = statements[max(0, start - 2) : start]
    if not before or not _counted(before, number):
        return None
    return next((claim for s in reversed(before) if (claim := _amount(s)) and _near(s, before[-1])), None)


def _near(one: Statement, other: Statement) -> bool:
    return one.claims[0].passage == other.claims[0].passage


def _counted(around: Sequence[Statement], number: int) -> bool:
    return any(statement.counts(number) for statement in around)
