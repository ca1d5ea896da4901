"""Writes a text in the characters that it means: of look-alikes the one that everybody types.

Fonts and converters put radicals (⽉ for 月), compatibility ideographs, upright forms and half a dozen
hyphens where a person reads 月, 行, （ and a minus sign. Only what looks the same is exchanged, so the text
stays what is displayed. Ordinals in circles are left alone, raised digits marked: neither are plain digits.
"""

import re
import unicodedata
from typing import Final

from crossfoot_parser.core.readers.characters.unified import RADICALS, UNIFIED
from crossfoot_parser.core.readers.raised import raised

_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_IDEOGRAPHS: Final = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
_FORMS: Final = (range(0xFB00, 0xFB07), range(0xFE10, 0xFE1A), range(0xFE30, 0xFE6C), range(0x1D400, 0x1D800))
_WIDE: Final = (
    *range(0xFF10, 0xFF1A),
    *range(0xFF21, 0xFF3B),
    *range(0xFF41, 0xFF5B),
    0xFF05,
    0xFF0B,
    0xFF0E,
)
_UNSEEN: Final = (0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10))
_CONTROLS: Final = (*range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))
_BLANKS: Final = (0xA0, 0x2002, *range(0x2004, 0x200B), 0x202F, 0x205F)
_WIDE_BLANKS: Final = (0x2001, 0x2003, 0xE5E5)  # the last is how GB 18030 names its blank A3A0
_HYPHENS: Final = (0x2010, 0x2011, 0xFE63, 0xFF0D)  # they look like the hyphen of the keyboard
# these are minus signs before a figure alone; elsewhere they are dashes, bullets, or not seen (U+00AD)
_DASHES: Final = "\u00ad\u02d7\u2012\u2013\u2014\u2015\u2043\u2500\u2796\u30fc\uff70"
_SIGN: Final = re.compile(
    rf"(?:^|(?<=[\s|(（:：¥￥$]))[{_DASHES}](?=[¥￥$]?(?:\d[\d,，]*(?:\.\d+)?|\.\d+)[%％]?(?:$|[\s|)）]))"
)
_GROUPED: Final = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")  # a figure of full width
_SCRIPTS: Final = re.compile(r"(?<=[\d.%％])[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]+")


def _folded() -> dict[int, str]:
    compatible = [c for part in (*_IDEOGRAPHS, *_FORMS) for c in part] + list(_WIDE)
    table = {code: unicodedata.normalize("NFKC", chr(code)) for code in compatible}
    table = {code: text for code, text in table.items() if text != chr(code) and not text.startswith(" ")}
    table |= dict(zip(map(ord, RADICALS), UNIFIED, strict=True))
    table |= dict.fromkeys(_CONTROLS, _REPLACEMENT)
    table |= dict.fromkeys(_BLANKS, " ") | dict.fromkeys(_WIDE_BLANKS, "\u3000")
    return table | dict.fromkeys(_UNSEEN, "") | dict.fromkeys(_HYPHENS, "-")


_TABLE: Final = _folded()
# the planes above the first as ranges: re looks literals there up one by one
_NEEDED: Final = re.compile(
    "["
    + re.escape("".join(chr(code) for code in _TABLE if code < 0x10000))
    + "\U0001d400-\U0001d7ff\U0002f800-\U0002fa1f"
    + _DASHES
    + "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]"
)


def common(text: str) -> str:
    """The text in common characters, of the same lines and cells."""
    if not _NEEDED.search(text):
        return text
    narrow = _GROUPED.sub(",", text)
    plain = _SIGN.sub("-", narrow.translate(_TABLE)).replace("\u00ad", "")
    return _SCRIPTS.sub(lambda found: raised(found.group(0), plain[: found.start()][-9:]), plain)
