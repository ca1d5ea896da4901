"""Writes a number as the automatic numbers of lists are written.

Source: ECMA-376 part 1, 17.18.59 (ST_NumberFormat). A way of counting that is not known is U+FFFD.
"""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_LEGAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 9999
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def written(number: int, way: str, picture: str = "") -> str:
    """The number in one way of counting; `picture` is the first of a custom one, such as 001."""
    if way == "custom" and picture.isdigit():
        return str(number).rjust(len(picture), "0")
    if way in {"none", "bullet"}:
        return ""
    write = _WAYS.get(way)
    return write(number) if write and 0 <= number <= _LARGEST else _UNKNOWN


def _chinese(number: int) -> str:
    """十一 and not 一十一; 一百零一."""
    if number == 0:
        return "零"
    out = ""
    for place, digit in enumerate(reversed(str(number))):
        if digit != "0":
            out = _DIGITS[int(digit)] + _UNITS[place] + out
        elif out and not out.startswith("零"):
            out = "零" + out
    return out.removeprefix("一") if 10 <= number < 20 else out


def _positional(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _counting(number: int) -> str:
    return _chinese(number) if number < 100 else _positional(number).replace("〇", "○")


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out += letters * count
    return out


def _letter(number: int) -> str:
    """From a to z, then aa, bb and so on."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else ""


def _circled(number: int) -> str:
    if 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    return f"({number})"


def _of(series: str) -> Callable[[int], str]:
    return lambda number: series[(number - 1) % len(series)] if number else ""


def _enclosed(base: int) -> Callable[[int], str]:
    return lambda number: chr(base + number - 1) if 1 <= number <= 20 else f"({number})"


_WAYS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalHalfWidth": str,
    "decimalFullWidth": lambda number: "".join(chr(ord(digit) + 0xFEE0) for digit in str(number)),
    "decimalFullWidth2": lambda number: "".join(chr(ord(digit) + 0xFEE0) for digit in str(number)),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _enclosed(0x2474),
    "decimalEnclosedFullstop": _enclosed(0x2488),
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "chineseLegalSimplified": lambda number: _chinese(number).translate(_LEGAL),
    "ideographLegalTraditional": lambda number: _chinese(number).translate(_LEGAL),
    "ideographDigital": _positional,
    "japaneseDigitalTenThousand": _positional,
    "taiwaneseDigital": _positional,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": lambda number: f"({_chinese(number)})",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "ordinal": lambda number: f"{number}.",
    "numberInDash": lambda number: f"- {number} -",
}
