"""Which encoding a text is in, decided once for every service: the same bytes must never have two readings.

Order, from measurement: byte order mark, UTF-16 without a mark (its NULs give it away), strict UTF-8,
GB18030 (which contains GBK and GB2312). Statistical detectors misread short GBK and are not asked.
"""

import codecs
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is a prefix of it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_MOSTLY = 0.8  # of the characters that are not ASCII: so many of Chinese texts are in GB2312


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding, and how many characters could not be read (they are U+FFFD in the text)."""

    text: str
    encoding: str
    unreadable: int = 0


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`; never fails: what cannot be read becomes U+FFFD and is counted.

    Args:
        data: the bytes, whole.
        declared: an encoding that the format itself names (an HTML meta tag). It is used only where the
            bytes fit it; GB2312 and GBK are read as GB18030, which contains them.
    """
    encoding, mark = _marked(data)
    if encoding is None:
        encoding = _unmarked(data, declared)
    text = data[mark:].decode(encoding, errors="replace")
    return Decoded(text, encoding, text.count("\N{REPLACEMENT CHARACTER}"))


def _marked(data: bytes) -> tuple[str | None, int]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return None, 0


def _unmarked(data: bytes, declared: str | None) -> str:
    """UTF-8 and declared encodings must fit strictly; of the rest the one that leaves less unread wins."""
    wide = _wide(data[:_SAMPLE])
    if wide:
        return wide
    for candidate in ("utf-8", _known(declared), "gb18030"):
        if candidate and _fits(data, candidate):
            return candidate
    return min(("utf-8", "gb18030"), key=lambda encoding: _unread(data[:_SAMPLE], encoding))


def _known(declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except LookupError:
        return None
    return "gb18030" if name in {"gb2312", "gbk", "hz"} else name


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError, AssertionError):  # codecs that are not for text raise the latter two
        return False
    return True


def _unread(data: bytes, encoding: str) -> int:
    return data.decode(encoding, errors="replace").count("\N{REPLACEMENT CHARACTER}")


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: line ends, digits and blanks leave NULs on the high side of the pairs.

    Not only there: 一 is U+4E00.
    """
    pairs = len(sample) // 2
    if pairs < 4 or 0 not in sample:
        return None
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if odd >= pairs * 0.02 and 2 * even <= odd and _plausible(sample, "utf-16-le"):
        return "utf-16-le"
    if even >= pairs * 0.02 and 2 * odd <= even and _plausible(sample, "utf-16-be"):
        return "utf-16-be"
    return None


def _plausible(sample: bytes, encoding: str) -> bool:
    text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    return is_readable(text)


def is_readable(text: str) -> bool:
    """Whether a decoded sample is text: next to no control characters and no unreadable ones."""
    if not text:
        return False
    strange = sum(
        1 for char in text if char == "\N{REPLACEMENT CHARACTER}" or (char < " " and char not in "\t\n\r\f\v")
    )
    return strange <= len(text) * 0.01


def is_chinese(raw: bytes) -> bool:
    """Whether bytes are Chinese in GBK: they fit, and nearly all are in its common part, GB2312."""
    try:
        wide = [char for char in raw.decode("gb18030") if char > "\x7f"]
    except UnicodeDecodeError:
        return False
    common = sum(1 for char in wide if _is_common(char))
    return bool(wide) and common >= _MOSTLY * len(wide)


def _is_common(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
