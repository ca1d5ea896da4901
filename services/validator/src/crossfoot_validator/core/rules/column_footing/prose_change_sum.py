"""共增加X，其中A增加…、B减少…: the changes of the parts are the change of the total.

中文：文字中各部分增减之和等于总额增减。
"""

from collections.abc import Iterator

from crossfoot_common.arithmetic import exact_sum, interval_sum
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.lists.changes import Changes
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-change-sum", 3, "column_footing", needs="changes of a list")


def examine(changes: Changes) -> Iterator[Check]:
    """Change of the total = sum of the changes of its parts, 持平 counting as zero.

    What was there last year and is gone now is not listed, so a mismatch alone proves nothing. It fails
    when last year's figures (current - change) do add up: then the parts were all there was, and a change
    or a current figure is wrong; and where the domain fixes the parts (税收收入, 非税收入) and one wrong
    stroke explains it. The change of the total may stand where the total is spoken of first.
    Source: the prose: 其中 names the parts of a change.
    """
    yield _check(changes)


def _check(changes: Changes) -> Check:
    value = exact_sum(part.amount.base for part in changes.parts)
    interval = interval_sum(part.amount.interval for part in changes.parts)
    computed = Computed(value, interval, "各项变动之和", "the sum of the changes of the parts,")
    proven = changes.last_year_holds or (changes.fixed and changes.slipped)
    doubt = "" if proven else "what is gone since last year is not listed"
    figures = (changes.total, *changes.parts)
    doubt = doubt or next((figure.doubtful for figure in figures if figure.doubtful), None) or ""
    operands = [part.operand("part") for part in changes.parts]
    return check_of(RULE, changes.total, computed, operands, doubt=doubt)
