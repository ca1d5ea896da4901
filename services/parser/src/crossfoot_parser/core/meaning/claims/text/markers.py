"""Knows the markers that open headings and items, because they are the outline of a 情况说明."""

import re

MARKERS = (
    re.compile(r"第[一二三四五六七八九十]+(?:部分|章|节)"),
    re.compile(r"[-•·]?[一二三四五六七八九十]{1,3}[、.．]"),
    re.compile(r"[-•·]?[(（][一二三四五六七八九十]{1,3}[)）][、.．]?"),
    re.compile(r"\d{1,2}(?:、|[.．](?!\d))"),
    re.compile(r"[(（]\d{1,2}[)）][、.．]?"),
    re.compile(r"[①②③④⑤⑥⑦⑧⑨⑩]"),
)
"""From the outermost to the innermost; the position is the level."""


def level_of(text: str) -> int | None:
    """The level of the marker that `text` (without blanks) starts with; None without one."""
    for level, marker in enumerate(MARKERS):
        if marker.match(text):
            return level
    return None


def without_marker(text: str) -> str:
    """The text behind its marker."""
    for marker in MARKERS:
        if found := marker.match(text):
            return text[found.end() :]
    return text
