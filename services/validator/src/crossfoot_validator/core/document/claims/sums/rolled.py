"""年初余额A，当年动用B，补充C，年末余额D: a balance carried over a year, with what moved it."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.document.claims.flows import flow_of
from crossfoot_validator.core.document.claims.sums.sentences import Told, by_line
from crossfoot_validator.core.document.claims.sums.stated import StatedSum

_HELD = r"(?:余额|结余|结存)"
_OPENING = re.compile(rf"(?:年初|期初|上年度?末?|上年底|以前年度)(?!新增|增加).{{0,12}}{_HELD}$")
_CLOSING = re.compile(rf"(?:(?:年|期)?末|年底|滚存|累计).{{0,12}}{_HELD}$")
_YEARS = re.compile(r"^(?:当年|本年|年度)?(?:收支)?结余$")
_LESS = re.compile(r"动用|调出|偿还|还本|归还|使用|支出|减少|核销|化解|消化")
_MORE = re.compile(r"补充|新增|增加|发行|收入|设置|安排|计提|转入|借入|举借|转贷")
Line = tuple[Claim, ...]


def rolled(told: Told) -> Iterator[StatedSum]:
    """Every closing balance in the sentence that tells the opening one and all that moved it."""
    for claims in told.sentences.values():
        for claim in claims:
            if _CLOSING.search(claim.subject) and not claim.whole and not _opens(claim, claim):
                yield from _stated(claim, [one for one in told.before(claim) if not one.whole], told)


def _stated(closing: Claim, before: Sequence[Claim], told: Told) -> Iterator[StatedSum]:
    """Figures between both balances move it, and what the opening one grows or falls by (增加B，减少C)."""
    at = next((at for at in reversed(range(len(before))) if _opens(before[at], closing)), None)
    if at is None:
        return
    own = [((move,), 1) for move in told.moves.get(before[at].group, ())]
    moved = [*own, *_moved(list(by_line(before[at + 1 :])))]
    if moved and all(sign for _, sign in moved):
        yield StatedSum("rolled", closing, (((before[at],), 1), *moved))


def _opens(one: Claim, closing: Claim) -> bool:
    """Whether a balance is that of the beginning: by its words, or because its year is the one before."""
    if _OPENING.search(one.subject):
        return True
    if one.period is None or closing.period is None or one.period >= closing.period:
        return False
    return _CLOSING.search(one.subject) is not None


def _moved(lines: Sequence[Line]) -> list[tuple[Line, int]]:
    """What moved the balance, with its sign, 0 where the words do not say it.

    The year's own balance stands for both sides of the year.
    """
    own = [line for line in lines if _YEARS.fullmatch(line[0].subject)]
    if own:
        return [(own[-1], 1), *((line, 0) for line in lines if line not in own and flow_of(line[0]) is None)]
    return [(line, _sign(line[0].subject)) for line in lines]


def _sign(subject: str) -> int:
    less, more = _LESS.search(subject), _MORE.search(subject)
    if less and more:
        return 0
    return -1 if less else int(bool(more))
