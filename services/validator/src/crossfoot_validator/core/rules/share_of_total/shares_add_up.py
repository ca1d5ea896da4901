"""The shares of a list that is all of its total are a hundred per cent.

中文：各部分占比之和为百分之百。
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import Amount, beside_each_other, exact_sum, interval_sum
from crossfoot_common.tables.checks import Check, Outcome
from crossfoot_common.tables.model import Claim, Source
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_claim
from crossfoot_validator.core.document.claims.lists.listing import Listing
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share-of-total.shares-add-up", 2, "share_of_total", needs="list")
HUNDRED = Amount(Decimal(100), 0)
"""Exactly: a hundred per cent is not rounded, so only its value is compared."""


def examine(readings: Sequence[Listing], document: DocumentContext) -> Iterator[Check]:  # noqa: ARG001 - what rules on lists get
    """100 = sum of the shares, where every part of a list has one and the parts add up to their total.

    Each share is an interval; the hundred is exact. Source: shares of a whole that is fully listed.
    """
    for listing in readings[:1]:
        shares = _shares(listing)
        if len(shares) > 1 and any(found.holds for found in listing.sums):
            yield _check(listing, shares)


def _shares(listing: Listing) -> list[Claim]:
    """The share of each part; none when one has no share, or one of something else."""
    own = [[c for c in part.of("share") if c.compared_to == "total" and not c.base] for part in listing.parts]
    return [claims[0] for claims in own] if all(len(claims) == 1 for claims in own) else []


def _check(listing: Listing, shares: list[Claim]) -> Check:
    figures = [of_claim(share) for share in shares]
    value = exact_sum(figure.amount.base for figure in figures)
    amounts = beside_each_other([figure.amount for figure in figures])
    interval = interval_sum(amount.interval for amount in amounts)
    computed = Computed(value, interval, "各项占比之和", "the sum of the shares,")
    first = shares[0].source
    source = Source(text="100%", line=first.line, page=first.page, label=listing.whole.subject)
    doubt = "the list can be read in two ways" if listing.readings > 1 else ""
    if not any(found.value == found.total.amount.base for found in listing.sums):
        doubt = "the parts add up within rounding only"
    doubt = doubt or next((share.doubtful for share in shares if share.doubtful), None) or ""
    hundred = Figure(HUNDRED, "%", source, displayed=False)
    holds = interval.low <= HUNDRED.value <= interval.high
    relation: Outcome = "pass" if value == HUNDRED.value else "pass_within_rounding" if holds else "fail"
    operands = [figure.operand("part") for figure in figures]
    return check_of(RULE, hundred, computed, operands, doubt=doubt, relation=relation)
