"""共增加X，其中A增加…、B减少…: the changes of the parts are the change of the total."""

from collections.abc import Iterator

from crossfoot_common.arithmetic import exact_sum, interval_sum
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import Computed, check_of
from crossfoot_validator.core.document.claims.changes import Changes, changes_of_lists
from crossfoot_validator.core.document.claims.statements import Prose
from crossfoot_validator.core.vocabulary.relation import RuleId

RULE = RuleId("column-footing.prose-change-sum", 1, "column_footing")


def examine(document: DocumentParsed) -> Iterator[Check]:
    """Change of the total = sum of the changes of its parts, 持平 counting as zero.

    What was there last year and is gone now is not listed, so a mismatch alone proves nothing. It fails
    when last year's figures (current - change) do add up: then the parts were all there was, and a change
    or a current figure is wrong. The change of the total may stand where the total is spoken of first.
    """
    for changes in changes_of_lists(Prose(document)):
        yield _check(changes)


def _check(changes: Changes) -> Check:
    value = exact_sum(part.amount.base for part in changes.parts)
    interval = interval_sum(part.amount.interval for part in changes.parts)
    computed = Computed(value, interval, "各项变动之和", "the sum of the changes of the parts,")
    doubt = "" if changes.last_year_holds else "what is gone since last year is not listed"
    figures = (changes.total, *changes.parts)
    doubt = doubt or next((figure.doubtful for figure in figures if figure.doubtful), None) or ""
    operands = [part.operand("part") for part in changes.parts]
    return check_of(RULE, changes.total, computed, operands, doubt=doubt)
