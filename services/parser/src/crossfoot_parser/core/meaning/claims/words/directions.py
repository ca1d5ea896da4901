"""Says which way accounts went against the budget where words without a figure tell it: 决算数大于预算数."""

import re
from dataclasses import dataclass

DIRECTION = re.compile(
    r"决算数?(?P<word>大于|高于|多于|超过|超出|小于|低于|少于|等于)(?P<base>年初|全年|调整后?)?预算数?"
    r"|决算数?[与同和](?P<equal_base>年初|全年|调整后?)?预算数?(?P<equal>持平|一致|相等|相同)"
)
MORE = frozenset({"大于", "高于", "多于", "超过", "超出"})
LESS = frozenset({"小于", "低于", "少于"})


@dataclass(frozen=True, slots=True)
class Direction:
    """决算数大于预算数: which way, against which budget, and the words with their place."""

    sign: int
    measure: str
    word: str
    start: int


def direction_in(words: str) -> Direction | None:
    """What words without a figure say of accounts against the budget; 大于（小于） leaves it open."""
    found = DIRECTION.search(words)
    if found is None or words.startswith(("(", "/"), found.end()):
        return None
    word, base = found["word"] or found["equal"], found["base"] or found["equal_base"]
    sign = 1 if word in MORE else -1 if word in LESS else 0
    start = found.start("word") if found["word"] else found.start("equal")
    return Direction(sign, "budget" if base in {None, "年初"} else "adjusted_budget", word, start)
