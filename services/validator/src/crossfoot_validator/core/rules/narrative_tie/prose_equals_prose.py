"""A figure that the prose states twice is the same both times."""

from collections import defaultdict
from collections.abc import Iterator

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim, FactKey
from crossfoot_validator.core.checks.claims import Computed, check_of, said_by
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.claims.statements import plain
from crossfoot_validator.core.vocabulary.relation import RuleId

RULE = RuleId("narrative-tie.prose-equals-prose", 1, "narrative_tie")


def examine(document: DocumentParsed) -> Iterator[Check]:
    """Two figures of the prose with equal keys agree: concept, dimensions, measure and year.

    Each later figure is compared with the first. Figures whose words fit more than one key are left out.
    Source: one fact has one figure.
    """
    stated: dict[FactKey, list[Claim]] = defaultdict(list)
    for claim in document.claims:
        if claim.kind in {"figure", "count"} and claim.key is not None and not claim.other_keys:
            stated[plain(claim.key)].append(claim)
    for first, *others in stated.values():
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
