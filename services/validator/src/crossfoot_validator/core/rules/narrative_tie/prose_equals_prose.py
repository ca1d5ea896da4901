"""A figure that the prose states twice is the same both times.

中文：文字中同一指标前后一致。
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.checks.wording.claims import said_by
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

CLOSING = re.compile(r"(?<!本年)(?:收入|支出)(?:合计|总计|总量|总额)$|总收入$|总支出$")
RULE = Rule("narrative-tie.prose-equals-prose", 4, "narrative_tie", needs="claims by key")


def examine(claims: Sequence[Claim], document: DocumentContext) -> Iterator[Check]:
    """Two figures of the prose with equal keys agree: concept, dimensions, measure, year, and the setting.

    The setting is what clause, sentence, paragraph and headings say of region or level, unit, fund, stage and
    year. Each later figure is compared with the first. Not checkable where the document varies a dimension
    and a figure leaves it open, where only one is a closing total (收入合计 may hold transfers), and where
    more than two figures are given: then the words are not one fact, and where they differ by just what is
    carried over. Figures whose words fit more than one key are left out. Source: one fact has one figure.
    """
    first, *others = claims
    settings = document.prose.settings
    coarse = settings.coarse(claims)
    for other in others:
        if other.group != first.group:
            unsure = coarse or settings.open(first) or settings.open(other)
            yield _check(document, first, other, unsure)


def _check(document: DocumentContext, first: Claim, other: Claim, unsure: str) -> Check:
    figure, again = of_claim(first), of_claim(other)
    computed = Computed(figure.amount.base, figure.amount.interval, *said_by(figure))
    doubt = first.doubtful or other.doubtful or unsure
    if bool(CLOSING.search(first.subject)) != bool(CLOSING.search(other.subject)):
        doubt = doubt or "one of them may close a sum that the other is a part of"
    if not (first.settled and other.settled):
        doubt = doubt or "the words may mean another line of the accounts"
    doubt = doubt or document.prose.carried_between(figure.amount.interval, again.amount.interval)
    return check_of(RULE, again, computed, [figure.operand("other")], doubt=doubt)
