"""Takes out what belongs to the page and not to the document: page numbers, watermarks, contents."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from crossfoot_parser.core.blocks import Block, Grid, Line
from crossfoot_parser.core.layout.aligned.spans import is_spaced
from crossfoot_parser.core.layout.counted import counted_cells
from crossfoot_parser.core.layout.page_numbers import LETTER, MARKED, counting_up, off_the_page, stands_alone
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.printing import PRINTED
from crossfoot_parser.core.vocabulary.words import (
    ORDINAL,
    is_caption,
    is_nil,
    is_note,
    is_sign_off,
    is_strong_title,
    is_total,
    squash,
)

CONTENTS = re.compile(r".{0,40}目录")
LEADER = re.compile(r"(?:\.{3}|…|·{3}|．{3}|(?<!\t)\t)\s*+\d{1,4}\s*$|\.{4}|…{2}")
LED_BY_DOTS = re.compile(r"(?:\.{4}|…{2})\s*+\d{1,4}\s*$")
ENTRY_NUMBER = re.compile(r"(?<![.…·\s])[.…·\s]*+\d{0,4}$")
REPEATED = 3
LONGEST_MARK = 20
LONGEST_HEAD = 40
LONGEST_ENTRY = 60
LONGEST_LINE = 1000  # characters with leaders and blanks: a longer line is no entry
LONGEST_CONTENTS = 600  # lines: a longer list is no table of contents


def clean(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """The blocks without noise, and the lines that were taken out."""
    marks = _watermarks(blocks) | _running_heads(blocks)
    cells = counted_cells(blocks)
    taken = _contents(blocks) | counting_up(blocks)
    kept: list[Block] = []
    dropped: list[Line] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Grid):
            grid, numbers = off_the_page(block)
            kept.append(grid)
            dropped.extend(numbers)
        elif index in cells:
            kept.append(block)
        elif isinstance(block, Line) and (index in taken or _is_noise(blocks, index, marks)):
            dropped.append(block)
        else:
            kept.append(block)
    return tuple(kept), tuple(dropped)


def _is_noise(blocks: Sequence[Block], index: int, marks: frozenset[str]) -> bool:
    text = getattr(blocks[index], "text", "")
    if "\t" in text or "|" in text or not (plain := squash(text)):
        return False
    if plain in marks or _numberless(plain) in marks or MARKED.fullmatch(plain):
        return True
    if PRINTED.fullmatch(plain) and getattr(blocks[index], "page", None) is not None:
        return True
    return plain.isdigit() and len(plain) <= 3 and stands_alone(blocks, index)


def _watermarks(blocks: Iterable[Block]) -> frozenset[str]:
    """Short lines that come back again and again, and that no table uses as a label."""
    lines = [block.text for block in blocks if isinstance(block, Line)]
    plain = [text for text in lines if "\t" not in text and "|" not in text and not is_spaced(text)]
    shown = {squash(text): text for text in plain}
    seen = Counter(map(squash, plain))
    candidates = {
        text for text, count in seen.items() if count >= REPEATED and _may_be_mark(text, shown[text])
    }
    if not candidates:
        return frozenset()
    labels = {
        squash(cell) for text in lines if "\t" in text or "|" in text for cell in re.split(r"[\t|]", text)
    }
    return frozenset(candidates - labels - _stacked_labels(lines))


def _stacked_labels(lines: Sequence[str]) -> frozenset[str]:
    """Lines below which figures stand more often than not: labels of tables that show one cell a line."""
    shown = [text for text in lines if text.strip()]
    ahead = Counter(
        squash(text) for text, below in pairwise(shown) if parse_number(below.strip()) is not None
    )
    seen = Counter(squash(text) for text in shown)
    return frozenset(text for text, count in ahead.items() if 2 * count > seen[text])


def _running_heads(blocks: Iterable[Block]) -> frozenset[str]:
    """What stands first or last on three pages or more, apart from its numbers, and names no table.

    Numbers alone are none: pages of one cell a line begin and end with figures.
    """
    pages: dict[int, list[str]] = {}
    for block in blocks:
        if isinstance(block, Line) and block.page is not None and block.text.strip():
            pages.setdefault(block.page, []).append(squash(block.text))
    edges = Counter(_numberless(text) for lines in pages.values() for text in {*lines[:2], *lines[-2:]})
    told = (is_caption, is_nil, is_note, is_sign_off, is_strong_title)
    heads = {text for text, count in edges.items() if count >= REPEATED and 2 < len(text) <= LONGEST_HEAD}
    return frozenset(text for text in heads if LETTER.search(text) and not any(tell(text) for tell in told))


def _numberless(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _may_be_mark(text: str, line: str) -> bool:
    if not 2 < len(text) <= LONGEST_MARK or re.search(r"\d|[。，；:：]", text) or ORDINAL.match(text):
        return False
    told = (is_caption, is_nil, is_note, is_sign_off, is_strong_title, is_header_word, is_total)
    if all(map(is_header_word, line.split())):
        return False  # the headings of a table that goes on over pages
    return not text.startswith("第") and not any(tell(text) for tell in told)


def _contents(blocks: Sequence[Block]) -> frozenset[int]:
    """The positions of tables of contents: under 目录, up to where the first entry comes again."""
    taken: set[int] = set()
    for index, block in enumerate(blocks):
        if not isinstance(block, Line):
            continue
        if "录" in block.text and index not in taken and CONTENTS.fullmatch(squash(block.text)):
            taken.update(_entries(blocks, index))
        elif len(block.text) <= LONGEST_LINE and LED_BY_DOTS.search(block.text):
            taken.add(index)
    return frozenset(taken)


def _entries(blocks: Sequence[Block], start: int) -> list[int]:
    entries: list[str] = []
    taken = [start]
    last = min(len(blocks), start + LONGEST_CONTENTS)
    for index in range(start + 1, last):
        block = blocks[index]
        if isinstance(block, Grid):
            break
        if not isinstance(block, Line) or not block.text.strip():
            continue
        if len(block.text) > LONGEST_LINE:
            break
        entry = _entry(block.text)
        if not _is_entry(block.text, entry) or _comes_again(entry, entries):
            break
        entries.append(entry)
        taken.append(index)
    return taken if len(entries) >= 2 else []


def _entry(text: str) -> str:
    return ENTRY_NUMBER.sub("", squash(re.sub(r"^\s*[-*•·]\s*", "", text)))


def _is_entry(text: str, entry: str) -> bool:
    plain = squash(text)
    if len(plain) > LONGEST_ENTRY + 20 or "|" in text or re.search(r"[。；]$", plain):
        return False
    if LEADER.search(text) or text.lstrip()[:1] in "-*•·":
        return True
    told = ORDINAL.match(entry) or re.match(
        r"第.{1,3}(?:部分|章|节)|附件|附表|表[一二三四五六七八九十\d]", entry
    )
    return bool(told) and len(entry) <= LONGEST_ENTRY and "\t" not in text.strip()


def _comes_again(entry: str, entries: list[str]) -> bool:
    return bool(entries) and len(entry) > 2 and any(e == entry or e.startswith(entry) for e in entries)
