"""Reads one cell: whether it is a number in the writing of any country, and how many decimals it shows."""

import re
import unicodedata

_MINUS = str.maketrans(
    {"−": "-", "–": "-", "—": "-", "‐": "-", "’": "'", "\u00a0": " ", "\u2009": " ", "\u202f": " "}
)
_MARK = re.compile(r"(?:\s*\([a-z0-9]{1,2}\)|\s*[*†‡§#¹²³⁴⁵⁶⁷⁸⁹⁰①-⑳]+|\s*[a-zA-Z]{1,2}/?)$")
_CURRENCY = re.compile(r"^([+-]?)\s*[$£€¥]\s*")
_SHAPE = re.compile(r"[+-]?(?:\d[\d.,' ]*|\.\d+)")
_SPACED = re.compile(r"\d{1,3}(?:[ ']\d{3})+")
_GROUPED = {",": re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}"), ".": re.compile(r"\d{1,3}(?:\.\d{3})+")}


def strip_dress(text: str) -> str | None:
    """The bare number in a cell, sign first, or None when the cell is not one figure."""
    text = text.strip().translate(_MINUS)
    if not text or not any(c.isdigit() for c in text):
        return None
    text = unicodedata.normalize("NFKC", _MARK.sub("", text)).strip()
    text = text.rstrip("%").strip()
    if text.startswith("(") and text.endswith(")"):
        text = "-" + text[1:-1].strip().removeprefix("-").strip()
    text = _CURRENCY.sub(r"\1", text)
    if text[:1] in "+-":
        text = text[:1] + text[1:].strip()
    return text if _SHAPE.fullmatch(text) else None


def decimal_vote(bare: str) -> str | None:
    """Which of "." and "," must be the decimal sign in this number, if it shows."""
    marks = [c for c in bare if c in ".,"]
    if not marks:
        return None
    other = {".": ",", ",": "."}
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:
        return other[marks[0]]
    head, _, tail = bare.lstrip("+-").partition(marks[0])
    return marks[0] if len(tail) != 3 or len(head) > 3 or head in {"", "0"} else None


def read_number(bare: str, point: str) -> tuple[int, int] | None:
    """(digits as a signed integer, decimals shown), or None when the grouping is not that of a number."""
    sign, digits = (-1, bare[1:]) if bare[0] == "-" else (1, bare.removeprefix("+"))
    comma = "," if point == "." else "."
    head, _, tail = digits.partition(point)
    if tail and not tail.isdigit():
        return None
    if comma in head:
        if not _GROUPED[comma].fullmatch(head):
            return None
    elif (" " in head or "'" in head) and not _SPACED.fullmatch(head):
        return None
    if len(head) > 1 and head[0] == "0":
        return None  # a code: no figure is written with zeros in front
    whole = re.sub(r"[.,' ]", "", head) + tail
    return (sign * int(whole), len(tail)) if whole else None
