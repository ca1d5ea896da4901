"""Tells amounts from everything else that is made of digits, exactly and without guessing."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from crossfoot_common.tables.units import UNIT_ENDS
from crossfoot_parser.core.vocabulary.words import MONEY

GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
PLAIN = r"\d+(?:\.\d+)?|\.\d+"
CURRENCY = r"(?:[¥￥$€£]\s?|(?:RMB|CNY|USD|US\$|HK\$)\s?)"
NUMBER = re.compile(
    rf"(?:(?P<sign>[-+−–△▲]?){CURRENCY}?|{CURRENCY}(?P<inner>[-−–]))(?P<digits>{GROUPED}|{PLAIN})(?P<percent>%?)"
)
BRACKETED = re.compile(rf"{CURRENCY}?\({CURRENCY}?(?P<digits>{GROUPED}|\d+\.\d+|\d{{3,}})(?P<percent>%?)\)")
FIGURE = re.compile(r"-?(?:0|[1-9][0-9]{0,11}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5})\.[0-9]{1,9}")
"""What nearly every amount looks like: nothing else that is made of digits does, so nothing else is asked."""
APPENDED = re.compile(
    rf"(?P<figure>-?(?:{GROUPED}|\d+\.\d+)[%％]?)"
    r"(?:(?P<sign>-)|\s?(?:\^\d{1,2}|\^?[①-⑳]|\[(?:注?\d{1,2}|注)\]|[(（]注\d{0,2}[)）]|[*＊]{1,3}))"
)
"""A figure with the mark of a note behind it, or with its sign, as accounting systems print it."""
WITH_UNIT = re.compile(rf"(?:人民币)?(?P<figure>.*[\d)）])\s*(?P<unit>{MONEY}|[万亿])")
GROUP_BLANK = "\N{NO-BREAK SPACE}"
"""Between the thousands of a figure: readers hand out none, so it stands there alone."""
LOOSE_POINT = re.compile(r"(?<=\d)\s*([,.])\s*(?=\d)")
MOBILE = re.compile(r"1[3-9]\d{9}")
NOTED = re.compile(r"\d\s*[①-⑳]")  # the number of a note behind a figure is no digit of it
LONGEST = 30  # digits and separators: arithmetic is exact for so many, and no amount has more
LONGEST_PLAIN = 12  # digits without separators: longer ones are account, time or serial numbers


class Number(NamedTuple):
    """An exact value, the decimals it was displayed with, and whether it is a percentage (12.5% is 12.5).

    `unit` is the unit of money that stands behind it.
    """

    value: Decimal
    decimals: int
    percent: bool = False
    unit: str | None = None


@lru_cache(maxsize=65536)
def parse_number(text: str) -> Number | None:
    """The number that a cell shows, if it shows one number and nothing else; dashes and blanks show none.

    Separators must group by three. A leading zero, a mobile number or more than twelve plain digits is a
    code or a serial number. The sign of a currency may stand before it. Negative: -, −, △, ▲ or brackets
    (`(1)` to `(99)` are ordinals), or - behind a figure with a point or separators. The mark of a note behind
    such a figure is no part of it (530.00^1, 12.30①, 1,200[2]). 20万元 is 20 with its unit.
    """
    if FIGURE.fullmatch(text):
        value = Decimal(text.replace(",", "").lstrip("-"))
        return Number(-value if text[0] == "-" else value, len(text) - text.index(".") - 1)
    tail = WITH_UNIT.fullmatch(text) if text[-1:] in UNIT_ENDS else APPENDED.fullmatch(text)
    if tail:
        return _with_tail(parse_number(tail["figure"]), tail.groupdict())
    text = text.replace(GROUP_BLANK, ",")
    if "一" <= text[-1:] <= "龥" or text.isalpha() or (not text.isascii() and NOTED.search(text)):
        return None
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.split() != [plain]:  # blanks inside
        plain = LOOSE_POINT.sub(r"\1", plain)
    bracketed = BRACKETED.fullmatch(plain) if plain[-1:] == ")" else None
    found = bracketed or NUMBER.fullmatch(plain)
    if found is None:
        return None
    digits = found["digits"]
    if _is_no_amount(digits):
        return None
    value = Decimal(digits.replace(",", ""))
    return Number(
        -value if _is_negative(found) else value, len(digits.partition(".")[2]), bool(found["percent"])
    )


def as_written(text: str) -> str:
    """The text of a cell as its file has it."""
    return text.replace(GROUP_BLANK, " ")


def _with_tail(number: Number | None, said: dict[str, str | None]) -> Number | None:
    """The number with the sign or the unit that stands behind it; one that has both, or a share, is none."""
    sign, unit = said.get("sign"), said.get("unit")
    if number is None or (sign and number.value < 0) or (unit and (number.percent or number.unit)):
        return None  # -3.1- is no figure
    if unit:
        return number._replace(unit=unit if unit.endswith("元") else f"{unit}元")
    return number._replace(value=-number.value) if sign else number


def _is_negative(found: re.Match[str]) -> bool:
    """In brackets, or with a sign before or behind its currency."""
    return found.groupdict().get("sign", "") not in {"", "+"} or found.re is BRACKETED


def _is_no_amount(digits: str) -> bool:
    """Codes, telephone and serial numbers; a decimal point or a separator makes it an amount again."""
    if len(digits) > LONGEST:
        return True
    if not digits.isdigit():
        return len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()
    zero_led = len(digits) > 1 and digits[0] == "0"
    return zero_led or len(digits) > LONGEST_PLAIN or MOBILE.fullmatch(digits) is not None
