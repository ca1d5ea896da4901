"""One spelling for words that documents write in many: half-width, without blanks and ornament."""

import re
import unicodedata
from functools import lru_cache

_ORNAMENT = re.compile(r"[\s\u200b\ufeff“”\"‘’'《》「」【】]+")
_ORDINAL = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.](?!\d)|[①-⑳]|其中:|其中|加:|减:)+"
)
_SPOILT = re.compile(r"#[A-Z/0!?]+|(?=.*\d)(?=.*[OoIl*①-⑳†‡?])[-+]?[\d.,OoIl]+[*①-⑳†‡?]*")

A_YEAR_ON_AVERAGE = "年均"
"""The base of a rate that a span of years had each year, as claims write it: it is against no single year."""


def is_spoilt(text: str) -> bool:
    """Whether a text looks like a figure and is none: a letter, a mark or an error stands in it (`4.O`)."""
    return _SPOILT.fullmatch(text) is not None


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """Half-width (NFKC), without blanks, quotation marks and zero-width characters."""
    return _ORNAMENT.sub("", unicodedata.normalize("NFKC", text.replace("①", "(1)").replace("②", "(2)")))


@lru_cache(maxsize=16384)
def bare(label: str) -> str:
    """A row label without the ordinal in front of it: `八、社会保障和就业支出`, `（一）货物`, `其中：`."""
    return _ORDINAL.sub("", plain(label))
