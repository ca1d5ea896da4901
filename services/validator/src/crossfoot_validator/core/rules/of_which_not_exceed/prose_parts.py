"""其中 in the prose: no part is more than its total.

中文：文字中“其中”各项不大于总额。
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import bound_of, within
from crossfoot_validator.core.document.claims.figures import Figure
from crossfoot_validator.core.document.claims.lists.fixed import contained_by_words
from crossfoot_validator.core.document.claims.lists.listing import Listing
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.prose-parts", 5, "of_which_not_exceed", needs="list")

TWO_WAYS = "the list can be read in two ways"


def examine(readings: Sequence[Listing], document: DocumentContext) -> Iterator[Check]:  # noqa: ARG001 - what rules on lists get
    """Part <= total, for lists whose parts are not the whole of their total.

    Only money of the same measure is compared. A list that can belong to more than one total never fails,
    nor does one whose lines are not known, unless the words say the same of fewer (小微企业 of 中小企业):
    these are a part whatever the list is of.
    What is listed behind a line of which there is nothing is of another one, and so may be a paragraph of its
    own behind the items of a list whose total nobody tells.
    Source: 其中 names a part.
    """
    if any(found.holds for one in readings for found in one.sums):
        return
    for listing in readings:
        for total, part in _pairs(listing):
            yield _check(listing, total, part)


def _pairs(listing: Listing) -> Iterator[tuple[Figure, Figure]]:
    for total, level, measure in listing.totals():
        for statement in listing.parts:
            part = listing.part(statement, level, measure)
            if part is not None and total.amount.value >= 0 and level is not None and level.kind == "figure":
                yield total, part


def _check(listing: Listing, total: Figure, part: Figure) -> Check:
    if contained_by_words(total.source.label, part.source.label):
        doubt = ""  # whatever else the list may be of
    elif listing.readings > 1 or _is_of_another(listing, total):
        doubt = TWO_WAYS
    else:
        doubt = "" if listing.understood else "the lines are not identified"
    return check_of(
        RULE,
        part,
        bound_of(total.amount),
        [total.operand("other")],
        doubt=part.doubtful or total.doubtful or doubt,
        relation=within(part.amount, total.amount),
    )


def _is_of_another(listing: Listing, total: Figure) -> bool:
    """Whether several parts are listed behind a line of which there is nothing, or behind one more item."""
    whole, first = listing.whole.claims[0], listing.parts[0].claims[0]
    is_item = whole.list_id is not None and not whole.whole and whole.passage != first.passage
    return len(listing.parts) > 1 and (not total.amount.value or is_item)
