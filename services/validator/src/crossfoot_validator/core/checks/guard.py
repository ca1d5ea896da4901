"""Keeps a rule sober: what fails nearly everywhere is a wrong premise or a shifted table, not many errors."""

from collections.abc import Iterable, Iterator

from crossfoot_common.tables.checks import Check

MOST = 3  # so many failures, and more than half of what was tested
REASON = "most of what these tables share disagrees: they are not about the same accounts, or one is shifted"


def sober(checks: Iterable[Check]) -> Iterator[Check]:
    """The same checks; with failures nearly everywhere none of them fails."""
    found = list(checks)
    failures = sum(check.outcome == "fail" for check in found)
    if failures < MOST or failures * 2 <= len(found):
        yield from found
        return
    for check in found:
        if check.outcome == "fail":
            yield check.model_copy(
                update={
                    "outcome": "not_checkable",
                    "reason": REASON,
                    "message_zh": "两表多数项目不一致，口径可能不同，无法核对。",
                    "message_en": f"Cannot be checked: {REASON}.",
                }
            )
        else:
            yield check
