"""Reads the lines above a piece: what names the table, what describes it, and what is neither."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.vocabulary.words import (
    CONTINUED,
    CONTINUES,
    ENTITY,
    ORDINAL,
    is_caption,
    is_strong_title,
    is_title,
    mend,
    squash,
    unit_of,
    without_unit,
)

FARTHEST = 12  # lines above a table that may still describe it
WIDE_GAP = re.compile(r"[ \u3000\xa0]{3,}")
FIELD = re.compile(r"[一-龥]{2,8}[:：].+")  # 食堂性质：自营 2031年9月
LEADING_DASH = re.compile(r"^\s*[-*•]\s+")


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands above a piece. `loose` are the lines between the table before and this lead."""

    title: str = ""
    strong: bool = False
    continued: bool = False
    caption: tuple[str, ...] = ()
    unit: str | None = None
    entity: str = ""
    first_line: int | None = None
    used: tuple[Line, ...] = ()
    loose: tuple[Line, ...] = ()

    @property
    def described(self) -> bool:
        """Whether there is a unit, form number, year or entity of its own."""
        return bool(self.caption)


def read_lead(lines: Sequence[Line]) -> Lead:
    """The lead of a piece from the lines between it and the piece before, in their order."""
    shown = [line for line in lines if any(map(str.isalnum, line.text))]  # a line of ===== is drawn
    captions: list[Line] = []
    position = len(shown)
    while position and len(shown) - position < FARTHEST and _describes(shown, position):
        position -= 1
        captions.insert(0, shown[position])
    position, title = _title(shown, position)
    above: list[Line] = []
    while title and position and len(above) < 3 and is_caption(shown[position - 1].text):
        position -= 1
        above.insert(0, shown[position])
    return _lead(title, above, captions, shown[:position])


def _describes(shown: Sequence[Line], position: int) -> bool:
    """Whether a line describes the table: a caption, or a name and what it is right below the title."""
    text = shown[position - 1].text
    if is_caption(text):
        return True
    field = FIELD.fullmatch(squash(text)) is not None and not is_strong_title(text)
    return field and position > 1 and is_strong_title(shown[position - 2].text)


def _title(shown: list[Line], position: int) -> tuple[int, list[Line]]:
    """The line or the two torn lines that name the table, and how many lines stand above them."""
    if not position or not is_title(without_unit(shown[position - 1].text)):
        return position, []
    last = shown[position - 1]
    if is_strong_title(last.text) and _is_torn(shown, position):
        return position - 2, [shown[position - 2], last]
    return position - 1, [last]


def _is_torn(shown: list[Line], position: int) -> bool:
    """Whether the title's first half stands on the line just above: no name of its own, no ordinal here."""
    if position < 2 or len(squash(shown[position - 1].text)) > 14:
        return False
    above, last = shown[position - 2], shown[position - 1]
    lined = above.line is not None and last.line is not None
    adjacent = last.line - above.line == 1 if lined else above.page == last.page  # type: ignore[operator]
    whole = is_caption(above.text) or is_strong_title(above.text) or not is_title(above.text)
    return adjacent and not whole and ORDINAL.match(squash(last.text)) is None and _is_half(above.text)


def _is_half(text: str) -> bool:
    plain = squash(text)
    return re.match(r"(?:19|20)\d\d年", plain) is not None or len(plain) >= 16


def _lead(title: list[Line], above: list[Line], captions: list[Line], loose: list[Line]) -> Lead:
    text = mend(LEADING_DASH.sub("", without_unit("".join(line.text.strip() for line in title))))
    described = [*above, *captions]
    used = (*above, *title, *captions)
    units = [unit for line in (*captions[::-1], *title, *above) if (unit := unit_of(line.text))]
    return Lead(
        title="" if CONTINUED.fullmatch(squash(text)) and loose == [] else text,
        strong=bool(title) and is_strong_title(text),
        continued=bool(title) and _is_continued(text, captions),
        caption=tuple(WIDE_GAP.sub("  ", line.text.strip()) for line in described),
        unit=units[0] if units else None,
        entity=_entity(described),
        first_line=used[0].line if used else None,
        used=used,
        loose=tuple(loose),
    )


def _is_continued(text: str, captions: list[Line]) -> bool:
    plain = squash(text)
    marked = plain.endswith(("续表", "(续)", "续)", "(续表)")) or CONTINUES.match(plain) is not None
    return marked or any(CONTINUED.fullmatch(shown) for shown in (plain, *(squash(c.text) for c in captions)))


def _entity(captions: list[Line]) -> str:
    for line in captions:
        plain = squash(line.text)
        if ENTITY.fullmatch(plain) and unit_of(line.text) is None:
            return re.sub(r"^.*?[:：]", "", plain)
    return ""
