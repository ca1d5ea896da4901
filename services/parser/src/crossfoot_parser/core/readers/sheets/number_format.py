"""Shows a number as the workbook shows it: the arithmetic rests on the decimals that people see.

Source: ECMA-376 part 1, 18.8.30 and 18.8.31, and what Excel and WPS do: `0!.0,` shows 元 as 万元, an
accounting format shows zero as a dash, a second section shows a negative number without its sign.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import lru_cache

from crossfoot_common.construction import quick
from crossfoot_parser.core.readers.sheets.dates import show_date

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    r"|[\\!](?P<escaped>.)"
    r"|_(?P<space>.)"
    r"|\*(?P<fill>.)"
    r"|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<general>General|G/通用格式)"
    r"|(?P<exponent>E[+-])"
    r"|(?P<date>AM/PM|A/P|上午/下午|[ymdhsb]+|e+(?![+-])|g+)"
    r"|(?P<digit>[0#?])"
    r"|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<text>@)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)")
_CURRENCY = re.compile(r"\$([^-\]]*)")
_COMMON = re.compile(r"(?P<grouped>#,##)?0(?:\.(?P<decimals>0{1,9}))?(?:_[) ])?")
_LARGE = Decimal(10**15)
Token = tuple[str, str]


@quick
@dataclass(frozen=True, slots=True)
class Section:
    """One of the up to four parts of a format."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None

    def has(self, kind: str) -> bool:
        """Whether a token of this kind occurs."""
        return any(token[0] == kind for token in self.tokens)


def display(value: Decimal, code: str, *, epoch_1904: bool = False) -> str:
    """The text that a cell with this value and format code shows, without blanks around it.

    Of a format with line breaks one line is seen: `0.00,,` over `%` is how 元 is shown as 万元.
    """
    common = _common(code) if 0 < value < _LARGE else None
    if common is not None:
        return format(value.quantize(common[0], rounding=ROUND_HALF_UP), common[1])
    text = _display(value, code, epoch_1904=epoch_1904)
    if "\n" not in code and "\r" not in code:
        return text
    lines = text.splitlines()
    return next((line.strip() for line in lines if any(map(str.isdigit, line))), lines[0] if lines else "")


@lru_cache(maxsize=512)
def _common(code: str) -> tuple[Decimal, str] | None:
    """The last digit that is shown and Python's own format, where a format means no more: as most do."""
    found = None if "[" in code else _COMMON.fullmatch(code.partition(";")[0])
    if found is None:
        return None
    decimals = len(found["decimals"] or "")
    return Decimal(1).scaleb(-decimals), f"{',' if found['grouped'] else ''}.{decimals}f"


def _display(value: Decimal, code: str, *, epoch_1904: bool) -> str:
    sections = sections_of(code)
    section, number = _choose(sections, value)
    if section.has("date") and not section.has("digit"):
        return show_date(value, section.tokens, epoch_1904=epoch_1904)
    if (
        section.has("general")
        or section.has("exponent")
        or section.has("text")
        or ("other", "/") in section.tokens
    ):
        return _affix(section, plain(number))
    if not section.has("digit"):
        return "".join(text for kind, text in section.tokens if kind in {"literal", "other"}).strip()
    return _render(section, number).strip()


def plain(value: Decimal) -> str:
    """A number without a format: 15 significant digits, as Excel keeps them, and no exponent."""
    with localcontext() as context:
        context.prec = 15
        text = f"{+value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


@lru_cache(maxsize=512)
def sections_of(code: str) -> tuple[Section, ...]:
    """The parts of a format code: for positive numbers, negative ones, zero, texts."""
    parts: list[list[Token]] = [[]]
    conditions: list[tuple[str, Decimal] | None] = [None]
    for match in _TOKEN.finditer(code):
        kind, text = match.lastgroup or "literal", match.group(match.lastgroup or 0) or ""
        if (kind, text) == ("other", ";"):
            parts.append([])
            conditions.append(None)
        elif kind == "bracket":
            condition, currency = _CONDITION.fullmatch(text), _CURRENCY.match(text)
            if condition:
                conditions[-1] = (condition.group(1), Decimal(condition.group(2)))
            elif currency and currency.group(1):
                parts[-1].append(("literal", currency.group(1)))
            elif text.lower() in {"h", "hh", "m", "mm", "s", "ss"}:
                parts[-1].append(("date", text))
        elif kind in {"quoted", "escaped"}:
            parts[-1].append(("literal", text))
        elif kind not in {"space", "fill"}:
            parts[-1].append((kind, text))
    return tuple(Section(tuple(part), condition) for part, condition in zip(parts, conditions, strict=True))


_COMPARE = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
    "<>": lambda a, b: a != b,
}


def _choose(sections: tuple[Section, ...], value: Decimal) -> tuple[Section, Decimal]:
    """The section for a value, and the number to show in it: a section for negatives drops the sign.

    A sign that such a section shows by nothing but colour is written out, because colour is lost.
    """
    if sections[0].condition:
        for section in sections[:3]:
            if section.condition is None or _COMPARE[section.condition[0]](value, section.condition[1]):
                return section, value
        return sections[-1], value
    numeric = [section for section in sections[:3] if not section.has("text") or section is sections[0]]
    if value < 0 and len(numeric) > 1:
        marked = any(
            text in "-−(（△▲" for kind, text in numeric[1].tokens if kind in {"literal", "other"} and text
        )
        return numeric[1], -value if marked or not numeric[1].tokens else value
    if value == 0 and len(numeric) > 2:
        return numeric[2], value
    return numeric[0], value


def _affix(section: Section, text: str) -> str:
    before = "".join(t for k, t in section.tokens if k == "literal" and t.strip() and t in "-−(")
    return before + text + (")" if before.endswith("(") else "")


def _render(section: Section, value: Decimal) -> str:
    whole, fraction = _split(section.tokens)
    decimals = sum(1 for kind, _ in fraction if kind == "digit")
    digits, negative = _digits(value.scaleb(_shift(section.tokens)), decimals)
    integer, rest = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    shown = _whole(whole, integer.lstrip("0")) + _fraction(fraction, rest)
    return ("-" if negative and shown.strip("0.,") else "") + shown


def _split(tokens: tuple[Token, ...]) -> tuple[list[Token], list[Token]]:
    kinds = [kind for kind, _ in tokens]
    at = kinds.index("point") if "point" in kinds else len(tokens)
    return list(tokens[:at]), list(tokens[at:])


def _shift(tokens: tuple[Token, ...]) -> int:
    """Powers of ten: two up for each per cent sign, three down for each comma behind the last digit."""
    last = max(index for index, (kind, _) in enumerate(tokens) if kind == "digit")
    point = next((index for index, (kind, _) in enumerate(tokens) if kind == "point"), last + 1)
    before_point = max((i for i, (kind, _) in enumerate(tokens[:point]) if kind == "digit"), default=last)
    commas = sum(
        1 for i, (kind, _) in enumerate(tokens) if kind == "comma" and (i > last or before_point < i < point)
    )
    return 2 * sum(1 for kind, _ in tokens if kind == "percent") - 3 * commas


def _digits(value: Decimal, decimals: int) -> tuple[str, bool]:
    with localcontext() as context:
        context.prec = 400
        scaled = value.scaleb(decimals).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return str(abs(int(scaled))).rjust(decimals + 1, "0"), scaled < 0


def _whole(tokens: list[Token], digits: str) -> str:
    """The part before the point, filled from the right, so that a literal may stand between the digits."""
    places = [index for index, (kind, _) in enumerate(tokens) if kind == "digit"]
    grouped = any(
        kind == "comma" and places and places[0] < i < places[-1] for i, (kind, _) in enumerate(tokens)
    )
    out: list[str] = []
    written = 0
    for index in range(len(tokens) - 1, -1, -1):
        kind, text = tokens[index]
        if kind == "digit":
            take = len(digits) if index == places[0] else 1
            piece, digits = digits[len(digits) - take :], digits[: len(digits) - take] if take else digits
            for char in reversed(piece or ("0" if text == "0" else "")):
                if grouped and written and written % 3 == 0:
                    out.append(",")
                out.append(char)
                written += 1
        elif kind in {"literal", "other", "percent"}:
            out.append(text[::-1])
    return "".join(out)[::-1]


def _fraction(tokens: list[Token], digits: str) -> str:
    """The part from the point on; `#` and `?` show no zero at the end."""
    marks = [text for kind, text in tokens if kind == "digit"]
    keep = max((i + 1 for i, mark in enumerate(marks) if mark == "0" or digits[i] != "0"), default=0)
    out: list[str] = []
    at = 0
    for kind, text in tokens:
        if kind == "digit":
            out.append(digits[at] if at < keep else "")
            at += 1
        elif kind == "point":
            out.append("." if keep or "0" in marks else "")
        elif kind in {"literal", "other", "percent"}:
            out.append(text)
    return "".join(out)
