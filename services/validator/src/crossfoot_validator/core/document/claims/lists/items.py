"""Which statements behind 其中 are its items: up to where one is named again, and those that are amounts."""

import re

from crossfoot_validator.core.document.claims.statements import Statement

OF_WHOM = re.compile(
    r"(?:其中|全[国省市县区州旗镇乡]|[省市县区州旗镇乡]?本?级|区县级?|20\d\d年度?|\d{1,2}月份?|预计|当年|本年)*"
)


def once(parts: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The parts before one that is named again: 其中还本A，付息B；本级还本C, which splits something else."""
    told: list[str] = []
    for at, part in enumerate(parts):
        if only_counted(part) or not part.subject:
            continue
        if len(told) > 1 and any(_is_again(part.subject, subject) for subject in told):
            return parts[:at]
        told.append(part.subject)
    return parts


def _is_again(subject: str, told: str) -> bool:
    """本级还本 after 还本, of another level or year; 土地增值税 is no 增值税."""
    before = subject.removesuffix(told)
    return before != subject and OF_WHOM.fullmatch(before) is not None


def only_counted(part: Statement) -> bool:
    """Whether a part says no amount: 团组7个."""
    return bool(part.levels) and all(claim.kind == "count" for claim in part.levels)
