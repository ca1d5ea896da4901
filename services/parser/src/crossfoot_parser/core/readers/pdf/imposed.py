"""Takes two pages that were printed side by side on one sheet apart, so that each is read by itself.

Read across, their tables lie beside each other: the rest of one stands above its beginning. Two tables may
stand side by side on one page as well, so each half has to show that it is a page.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crossfoot_parser.core.readers.pdf.model import Box, Char, Page, Rule
from crossfoot_parser.core.readers.pdf.rules import whole_rules
from crossfoot_parser.core.readers.pdf.segments import Segment, segments_of
from crossfoot_parser.core.readers.pdf.writing import lines_of
from crossfoot_parser.core.vocabulary.words import is_caption, is_strong_title

_MIDDLE = 0.06  # of the width: how far off the middle of the sheet the stripe between them may lie
_STRIPE = 6.0  # points between them at least: pages have margins
_SENTENCE = 20  # characters without a gap: more than a cell holds on one line
_FILLS = 0.7  # of the width of a half: lines of text do
_SEVERAL = 3  # rules across a half
_LEVEL = 2.0  # points: rules that are nearer are level
_NUMBER = re.compile(r"[\s\-—–·.第共页]*[0-9０-９][\s\-—–·.第共页/0-9０-９]*")
_FOOT = 0.9  # of the height: a page has its number below


def pages_on(page: Page) -> list[Page]:
    """The page, or the two that are printed on it, left and right."""
    if page.width <= page.height:
        return [page]
    foot = _foot(page)
    whole = replace(page, chars=[char for char in page.chars if char not in foot]) if foot else page
    at = _stripe(whole)
    if at is None or _is_headed(whole):
        return [page]
    left, right = _part(whole, 0.0, at), _part(whole, at, page.width)
    shows = _shows(left), _shows(right)
    told = all(shows) and (shows != ({"ruled"}, {"ruled"}) or not _are_level(left, right))
    right = replace(right, chars=[*right.chars, *(_moved_char(char, at) for char in foot)])
    return [left, right] if told else [page]


def _foot(page: Page) -> list[Char]:
    """The number of the sheet, in the middle of its last line."""
    below = [char for char in page.chars if char.y > _FOOT * page.height and not char.text.isspace()]
    last = lines_of(below)[-1:]
    parts = [part for line in last for part in segments_of(line)]
    return list(last[0].chars) if len(parts) == 1 and _is_number(parts[0], page) else []


def _stripe(page: Page) -> float | None:
    """Where the sheet is blank from top to bottom, near its middle."""
    low, high = (0.5 - _MIDDLE) * page.width, (0.5 + _MIDDLE) * page.width
    spans = sorted(span for span in _spans(page) if span[1] > low - _STRIPE and span[0] < high + _STRIPE)
    end, best = low - _STRIPE, (0.0, 0.0)
    for start, stop in (*spans, (high + _STRIPE, high + _STRIPE)):
        if start > end:
            best = max(best, (start - end, (start + end) / 2))
        end = max(end, stop)
    return best[1] if best[0] >= _STRIPE and low <= best[1] <= high else None


def _spans(page: Page) -> Iterator[tuple[float, float]]:
    yield from ((char.x0, char.x1) for char in page.chars if not char.text.isspace())
    yield from ((rule.start, rule.end) for rule in page.horizontal)
    yield from ((rule.at, rule.at) for rule in page.vertical)
    yield from ((box.x0, box.x1) for box in page.tiles)


def _part(page: Page, start: float, end: float) -> Page:
    """What lies between two places across, as a page of its own that begins at the first."""

    def within(at: float) -> bool:
        return start <= at < end

    return replace(
        page,
        width=end - start,
        left=start,
        sheet=page.width,
        chars=[_moved_char(char, start) for char in page.chars if within(char.x)],
        horizontal=[
            Rule(at, first - start, last - start)
            for at, first, last in page.horizontal
            if within((first + last) / 2)
        ],
        vertical=[Rule(at - start, first, last) for at, first, last in page.vertical if within(at)],
        fills=_moved(page.fills, start, end),
        tiles=_moved(page.tiles, start, end),
    )


def _moved_char(char: Char, by: float) -> Char:
    return char._replace(x0=char.x0 - by, x1=char.x1 - by)


def _moved(boxes: Iterable[Box], start: float, end: float) -> list[Box]:
    return [
        box._replace(x0=box.x0 - start, x1=box.x1 - start) for box in boxes if start <= box.middle[0] < end
    ]


def _is_headed(page: Page) -> bool:
    """Whether a title stands over the middle of the sheet: it names what lies on both sides."""
    parts = (part for line in lines_of(page.chars) for part in segments_of(line))
    middle = page.width / 2
    return any(part.x0 < middle < part.x1 and is_strong_title(part.text) for part in parts)


def _shows(page: Page) -> set[str]:
    """By what a half may be known for a page."""
    lines = [segments_of(line) for line in lines_of(page.chars)]
    alone = [parts[0] for parts in lines if len(parts) == 1]
    signs = {
        "named": any(is_strong_title(part.text) or is_caption(part.text) for part in alone),
        "numbered": any(_is_number(part, page) for part in alone),
        "written": sum(1 for part in alone if _is_sentence(part, page)) > 1,
        "ruled": len(_across(page)) >= _SEVERAL and len(page.vertical) >= _SEVERAL,
    }
    return {sign for sign, there in signs.items() if there}


def _is_number(part: Segment, page: Page) -> bool:
    middle = abs(part.middle - page.width / 2) < _MIDDLE * page.width
    return middle and part.top > _FOOT * page.height and _NUMBER.fullmatch(part.text) is not None


def _is_sentence(part: Segment, page: Page) -> bool:
    return len(part.text) >= _SENTENCE and part.x1 - part.x0 > _FILLS * page.width


def _across(page: Page) -> Sequence[float]:
    rules = whole_rules(page.horizontal)
    return [rule.at for rule in rules if rule.end - rule.start > page.width / 2]


def _are_level(left: Page, right: Page) -> bool:
    """Whether rules of both halves are at the same heights: it may be one table in two panels."""
    mine, others = _across(left), _across(right)
    return len(mine) == len(others) and all(abs(a - b) < _LEVEL for a, b in zip(mine, others, strict=True))
