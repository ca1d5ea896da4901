"""Joins the lines of one cell or sentence: Chinese has no blanks, but two figures must never become one."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2018-\u201d\u2014\u2026\U00020000-\U0003ffff"
_WIDE_CHAR = re.compile(f"[{_WIDE}]")
_BROKEN_BETWEEN_WIDE = re.compile(f"(?<=[{_WIDE}])[ \t]*[\r\n][ \t\r\n]*(?=[{_WIDE}])")
_ENUMERATOR = re.compile(
    r"\s*(?:[0-9]{1,2}[.、．)）]\D|[(（][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])"
)
_FIGURE_END = re.compile(r"[0-9０-９.,，%％]\s*$")
_FIGURE_START = re.compile(r"\s*[-−+(（△]?[0-9０-９.,]")


@lru_cache(maxsize=16384)
def is_wide(char: str) -> bool:
    """Whether a character takes a full square, so that no blank is written beside it."""
    return _WIDE_CHAR.match(char) is not None


def join_lines(lines: Iterable[str]) -> str:
    """The lines that a cell shows as one text.

    A line break stays where joining would change the meaning: between two figures and before a new item
    of a list. Elsewhere it disappears beside Chinese and is a blank between Latin words.
    """
    text = ""
    for line in (line.strip() for line in lines):
        if not text or not line:
            text = text or line
        else:
            text += _glue(text, line) + line
    return text


def cell_text(lines: Sequence[str]) -> str:
    """The lines of a cell as one text behind its leading blanks: they indent a label under another."""
    first = next((line for line in lines if line.strip()), "")
    return first[: len(first) - len(first.lstrip())] + join_lines(lines)


def _glue(before: str, after: str) -> str:
    if _FIGURE_END.search(before) and _FIGURE_START.match(after):
        return "\n"
    if _ENUMERATOR.match(after) or before[-1] in "。；;":
        return "\n"
    return "" if is_wide(before[-1]) or is_wide(after[0]) else " "


def collapse(text: str) -> str:
    """Blanks as HTML shows them: runs become one, a line end between Chinese characters none at all."""
    return re.sub(r"[ \t\r\n\f]+", " ", _BROKEN_BETWEEN_WIDE.sub("", text))
