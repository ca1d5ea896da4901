"""The words of a header as its cells: lines that follow each other closely about one middle are one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.segments import Segment
from crossfoot_parser.core.readers.pdf.writing import Written

_TIGHT = 0.65  # of the height: lines of one cell are no further apart
_CENTRED = 1.0  # of the height: middles that are nearer are over each other
SIDE_BY_SIDE = 0.3  # of the height: cells that share so much of it are on one level


@dataclass(frozen=True, slots=True)
class Head:
    """One header cell: its lines, and where it stands."""

    texts: tuple[str, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """Between left and right."""
        return (self.x0 + self.x1) / 2

    @property
    def level(self) -> float:
        """Between top and bottom."""
        return (self.top + self.bottom) / 2


def heads_of(
    lines: Sequence[Written], segments: Sequence[Sequence[Segment]], rules: Sequence[Rule]
) -> list[Head]:
    """The cells of a header; lines that follow each other closely about one middle are one cell."""
    heads: list[Head] = []
    for line, parts in zip(lines, segments, strict=True):
        for part in parts:
            at = next((i for i, head in enumerate(heads) if _continues(head, part, line, rules)), None)
            if at is None:
                heads.append(Head((part.text,), part.x0, part.x1, line.top, line.bottom, line.height))
                continue
            old = heads[at]
            heads[at] = replace(
                old,
                texts=(*old.texts, part.text),
                x0=min(old.x0, part.x0),
                x1=max(old.x1, part.x1),
                bottom=line.bottom,
            )
    return heads


def _continues(head: Head, part: Segment, line: Written, rules: Sequence[Rule]) -> bool:
    close = 0 <= line.top - head.bottom + 0.2 * head.size <= (_TIGHT + 0.2) * head.size
    over = abs(head.middle - part.middle) < _CENTRED * head.size
    parted = any(head.bottom - 1 < rule.at < line.top + 1 for rule in rules)
    return close and over and not parted


def stands_over(head: Head, heads: Sequence[Head]) -> bool:
    """Whether other headings stand below this one."""
    return any(
        other.top > head.bottom - SIDE_BY_SIDE * head.size and other.x0 < head.x1 and other.x1 > head.x0
        for other in heads
        if other is not head
    )


def is_level(a: Head, b: Head) -> bool:
    """Whether two headings stand side by side."""
    return min(a.bottom, b.bottom) - max(a.top, b.top) > SIDE_BY_SIDE * min(a.size, b.size)
