"""共增加X，其中A增加…、B减少…: the changes of the parts are the change of the total."""

from collections.abc import Iterator

from crossfoot_common.arithmetic import exact_sum, interval_sum
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim, FactKey
from crossfoot_validator.core.prose.checks import Computed, check_of
from crossfoot_validator.core.prose.figures import Figure, of_claim
from crossfoot_validator.core.prose.listings import Listing, Sum, listings
from crossfoot_validator.core.prose.statements import Prose, Statement
from crossfoot_validator.core.relation import RuleId

RULE = RuleId("column-footing.prose-change-sum", 1, "column_footing")


def examine(document: DocumentParsed) -> Iterator[Check]:
    """Change of the total = sum of the changes of its parts, 持平 counting as zero.

    What was there last year and is gone now is not listed, so a mismatch alone proves nothing. It fails
    when last year's figures (current - change) do add up: then the parts were all there was, and a change
    or a current figure is wrong. The change of the total may stand where the total is spoken of first.
    """
    prose = Prose(document)
    for readings in listings(prose):
        listing = readings[0]
        if listing.readings > 1 or not listing.sums:
            continue
        changes = [_change(part) for part in listing.parts]
        total = _total_change(prose, listing)
        parts = [change for change in changes if change is not None]
        if total is None or len(parts) != len(changes) or len(parts) < 2:
            continue
        figures = [of_claim(change) for change in parts]
        current = _current(listing)
        yield _check(of_claim(total), figures, "" if _last_year_holds(total, figures, current) else "gone")


def _check(total: Figure, parts: list[Figure], doubt: str) -> Check:
    value = exact_sum(part.amount.base for part in parts)
    interval = interval_sum(part.amount.interval for part in parts)
    computed = Computed(value, interval, "各项变动之和", "the sum of the changes of the parts,")
    doubt = "what is gone since last year is not listed" if doubt else ""
    doubt = doubt or next((part.doubtful for part in (total, *parts) if part.doubtful), None) or ""
    return check_of(RULE, total, computed, [part.operand("part") for part in parts], doubt=doubt)


def _change(statement: Statement) -> Claim | None:
    return next((claim for claim in statement.of("change") if not claim.alternatives), None)


def _total_change(prose: Prose, listing: Listing) -> Claim | None:
    """In the statement of the total, else where the same line is spoken of elsewhere."""
    if own := _change(listing.whole):
        return own if own.unit else None
    key = _line(listing.whole)
    if key is None:
        return None
    for statement in prose.statements.values():
        change = _change(statement)
        if change is not None and change.unit and _line(statement) == key:
            return change
    return None


def _line(statement: Statement) -> FactKey | None:
    claim = statement.claims[0]
    if claim.key is None or claim.other_keys:
        return None
    return claim.key.model_copy(update={"measure": None})


def _current(listing: Listing) -> Sum | None:
    wanted = ("final_accounts", "budget", None)
    return next((one for measure in wanted for one in listing.sums if one.measure == measure), None)


def _last_year_holds(total: Claim, changes: list[Figure], current: Sum | None) -> bool:
    """Whether the figures of last year, worked out from current and change, add up."""
    if current is None or len(current.parts) != len(changes):
        return False
    before = current.total.amount.interval - of_claim(total).amount.interval
    pairs = zip(current.parts, changes, strict=True)
    return before.meets(interval_sum(part.amount.interval - moved.amount.interval for part, moved in pairs))
