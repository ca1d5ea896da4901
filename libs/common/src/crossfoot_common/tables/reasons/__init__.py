"""Why something could not be checked, or was read with a doubt, in both languages.

Checks and remarks carry a code or an English phrase, which stays the same for programs; people read it here
in their own language. Templates hold what differs from file to file (`{}`).
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from crossfoot_common.tables.reasons.between_documents import BETWEEN_DOCUMENTS
from crossfoot_common.tables.reasons.in_documents import IN_DOCUMENTS
from crossfoot_common.tables.reasons.in_prose import IN_PROSE
from crossfoot_common.tables.reasons.in_tables import IN_TABLES
from crossfoot_common.tables.reasons.of_figures import OF_FIGURES
from crossfoot_common.tables.reasons.of_readings import OF_READINGS
from crossfoot_common.tables.reasons.of_tables import OF_TABLES
from crossfoot_common.tables.reasons.words import Words

__all__ = ["LONGEST", "REASONS", "Words", "known", "spoken"]
LONGEST = 400
"""Letters of a text that a template is looked for; longer ones stay as they are."""
PAGE = re.compile(r"page (\d+)")
REASONS: Mapping[str, Words] = {
    **IN_TABLES,
    **IN_DOCUMENTS,
    **IN_PROSE,
    **BETWEEN_DOCUMENTS,
    **OF_FIGURES,
    **OF_TABLES,
    **OF_READINGS,
}
"""Chinese and English of every code and phrase."""
PREFIXES: Mapping[str, Words] = {
    "a reading is not certain: ": ("读取结果不确定：", "a reading is not certain: "),
    "doubtful: ": ("读取存疑：", "the reading is in doubt: "),
    "repaired: ": ("读取时作过修复：", "it was put right in reading: "),
}
"""What is said before another reason."""


def known(reason: str) -> bool:
    """Whether a reason has words of its own."""
    return _found(reason) is not None


@lru_cache(maxsize=4096)
def spoken(reason: str) -> Words:
    """Chinese and English; what is not known stands for itself."""
    return _found(reason) or (reason, reason)


def _found(reason: str) -> Words | None:
    if reason in REASONS:
        return REASONS[reason]
    for prefix, (zh, en) in PREFIXES.items():
        if reason.startswith(prefix) and (rest := _found(reason.removeprefix(prefix))):
            return zh + rest[0], en + rest[1]
    return _templated(reason) if len(reason) <= LONGEST else None


def _templated(reason: str) -> Words | None:
    for shape, words in _shapes():
        if match := shape.fullmatch(reason):
            zh, en = words
            inside = [_part(group) for group in match.groups()]
            return zh.format(*(one[0] for one in inside)), en.format(*(one[1] for one in inside))
    return None


def _part(text: str) -> Words:
    """What stands in a template: a phrase of the list, or what the file says."""
    if page := PAGE.fullmatch(text):
        return f"第 {page[1]} 页", text
    return REASONS.get(text, (text, text))


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], Words], ...]:
    """The templates; those that say more come first."""
    found = [(key, words) for key, words in REASONS.items() if "{}" in key]
    found.sort(key=lambda one: -len(one[0]))
    return tuple(
        (re.compile("(.+?)".join(map(re.escape, key.split("{}"))), re.DOTALL), words) for key, words in found
    )
