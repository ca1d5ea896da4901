"""A rule that fails more often than it holds in one document rests on a wrong premise there, and says so.

The same wrong reading (a scope, a base, a section) makes many failures at once; errors of an author are few.
Only places that tell something count: a nil that is nil anywhere is none. What another family confirms,
because it misses by the same amount at the same figure, stays; so does a last digit that was cut.
"""

from collections import defaultdict
from collections.abc import Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.opened import opened
from crossfoot_validator.core.checks.roots import roots

MOST = 4  # so many failures of one rule, and more than hold
REASON = "rule_doubted_here"


def doubted(checks: Sequence[Check]) -> tuple[Check, ...]:
    """The same checks; the failures of a rule that mostly fails here are not checkable."""
    confirmed = _confirmed(checks)
    failed: dict[str, list[int]] = defaultdict(list)
    held: dict[str, int] = defaultdict(int)
    for i, check in enumerate(checks):
        if check.outcome == "fail" and check.severity == "error":
            failed[check.rule].append(i)
        held[check.rule] += check.holds and bool(check.stated)
    doubtful = {
        i
        for rule, places in failed.items()
        if len(places) >= MOST and len(places) > held[rule]
        for i in places
        if i not in confirmed
    }
    return tuple(_open(check) if i in doubtful else check for i, check in enumerate(checks))


def _confirmed(checks: Sequence[Check]) -> set[int]:
    """Failures that have one root with a failure of another family."""
    groups = ([root, *following] for root, following in roots(checks, {}))
    return {i for group in groups if len({checks[i].family for i in group}) > 1 for i in group}


def _open(check: Check) -> Check:
    zh = "本规则在本文件中多数不符，所依据的读法存疑，无法核对。"
    en = "Cannot be checked: this rule fails more often than it holds here, so what it rests on is doubted."
    return opened(check, REASON, zh, en)
