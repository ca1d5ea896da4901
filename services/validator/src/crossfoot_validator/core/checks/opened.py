"""A failed check of which something else says that it proves nothing: it stays told, with the reason."""

from collections.abc import Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.damage import displaced
from crossfoot_validator.core.vocabulary.rereading import DISPLACED


def opened(check: Check, reason: str, zh: str, en: str) -> Check:
    """The same check as one that cannot be made, with the words for both."""
    said = {"outcome": "not_checkable", "reason": reason, "message_zh": zh, "message_en": en}
    return check.model_copy(update=said)


def undisplaced(checks: Sequence[Check], facts: Sequence[Fact]) -> tuple[Check, ...]:
    """The same checks; failures that figures one row or column further explain are not checkable."""
    explained = displaced(checks, facts)
    zh = "相邻行、列的数字互换或整列移位后即相符，可能是转换造成的错位，无法核对。"
    en = "Cannot be checked: figures of a neighbouring row or column would agree, so a column may have moved."
    return tuple(
        opened(check, DISPLACED, zh, en) if i in explained else check for i, check in enumerate(checks)
    )
