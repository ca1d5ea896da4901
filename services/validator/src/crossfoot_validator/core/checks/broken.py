"""Says that a rule failed on a table or a document: a bug of ours, which is no fault of the figures.

The check is not checkable with the reason `rule_failed`, and says what was raised and where, for whoever
mends the rule.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from traceback import extract_tb

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.vocabulary.rule import Rule

REASON = "rule_failed"


def broken(rule: Rule, bug: Exception, table: int | None = None) -> Check:
    """The check of a rule that raised.

    Raises:
        MemoryError: as it came: a limit of the process, which has an end of its own.
    """
    if isinstance(bug, MemoryError):
        raise bug
    what = detail(bug)
    return Check(
        rule=rule.id,
        version=rule.version,
        family=rule.family,
        severity=rule.severity,
        outcome="not_checkable",
        reason=REASON,
        tables=() if table is None else (table,),
        message_zh=f"规则 {rule.id} 运行出错（程序缺陷，请报告），本项未核对：{what}。",
        message_en=f"The rule {rule.id} failed here (a bug: please report it), nothing was checked: {what}.",
    )


def detail(bug: Exception) -> str:
    """What was raised and where, without the figures that it may quote."""
    frames = extract_tb(bug.__traceback__)
    where = f" at {PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(bug).__name__}{where}"


def failures(checks: Iterable[Check]) -> Iterator[Check]:
    """Those checks that say that a rule failed."""
    return (check for check in checks if check.reason == REASON)
