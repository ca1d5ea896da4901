"""A figure that the prose states twice is the same both times."""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.checks.wording.claims import said_by
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("narrative-tie.prose-equals-prose", 1, "narrative_tie", needs="claims by key")


def examine(claims: Sequence[Claim]) -> Iterator[Check]:
    """Two figures of the prose with equal keys agree: concept, dimensions, measure and year.

    Each later figure is compared with the first. Figures whose words fit more than one key are left out.
    Source: one fact has one figure.
    """
    first, *others = claims
    for other in others:
        if other.group != first.group:
            yield _check(first, other)


def _check(first: Claim, other: Claim) -> Check:
    figure, again = of_claim(first), of_claim(other)
    computed = Computed(figure.amount.base, figure.amount.interval, *said_by(figure))
    doubt = first.doubtful or other.doubtful or ""
    if not (first.settled and other.settled):
        doubt = doubt or "the words may mean another line of the accounts"
    return check_of(RULE, again, computed, [figure.operand("other")], doubt=doubt)
