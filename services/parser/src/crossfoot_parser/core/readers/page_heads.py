"""Tells titles and units at head and foot of pages from their numbers, and names what is not read."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Block, Line

_NUMBERS = re.compile(r"[\W\d_第页共]*")


def says_something(text: str) -> bool:
    """Whether a line is more than numbers of pages."""
    return _NUMBERS.fullmatch(text) is None


def left_out(text: str) -> Iterator[Remark]:
    """The remark on what stands at the foot of pages, unless it says nothing."""
    if says_something(text):
        yield Remark(what="heads of pages left out", why=text[:60])


def without_repeated(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without lines of heads (on page 0) that the text says itself, or another head before."""
    said = {block.text.strip() for block in blocks if isinstance(block, Line) and block.page != 0}
    for block in blocks:
        if isinstance(block, Line) and block.page == 0:
            if block.text in said:
                continue
            said.add(block.text)
        yield block
