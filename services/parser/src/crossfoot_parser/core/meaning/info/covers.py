"""Puts names together that a cover breaks over two or three lines."""

import re
from collections.abc import Sequence

from crossfoot_parser.core.meaning.info.names import is_name, named

LONGEST_PART = 24  # characters: a cover breaks names because its letters are large
MOST_PARTS = 3
_BODY = re.compile(r"目录|第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、")
_FIRST = re.compile(r"[\u4e00-\u9fff、()·]{2,}")
_PLACE = re.compile(r"中共|中国|共青团|[省市县区州旗盟镇乡]|街道")
_PARTY = re.compile(r"中共[\u4e00-\u9fff]{2,12}委(?:员会)?")  # publishes through its offices, never itself
_STAGE = re.compile(r"[预决]算|公开|年度|目录|附件")


def broken_names(cover: Sequence[str], elsewhere: Sequence[str]) -> list[str]:
    """The longest name over several lines of a cover; none where each line may be a name of its own.

    The lines `elsewhere` (and below on the cover itself) prove a name that begins with one. Without them it
    must not be one: its first line alone is no organisation, and the next does not begin with a place.
    """
    lines = cover[: next((i for i, line in enumerate(cover) if _BODY.match(line)), len(cover))]
    rest = "\n".join([*cover[len(lines) :], *elsewhere])
    found = []
    for start in range(len(lines)):
        for stop in range(start + 2, min(start + MOST_PARTS, len(lines)) + 1):
            found += _joined(lines[start:stop], rest)
    return [max(found, key=len)] if found else []


def _joined(parts: Sequence[str], rest: str) -> list[str]:
    first, last = parts[0], parts[-1]
    whole = named("".join(parts))
    if not whole or not all(_FIRST.fullmatch(part) and not _STAGE.search(part) for part in parts[:-1]):
        return []
    before = "".join(parts[:-1])
    if len(first) > LONGEST_PART or not whole[0].startswith(before) or len(whole[0]) <= len(before):
        return []
    if whole[0] in rest:
        return whole
    apart = (is_name(before) and not _PARTY.fullmatch(before)) or bool(_PLACE.search(last[:6]))
    return whole if not apart and _PLACE.search(first) else []
