"""Text that remembers the source line of every character, so that a figure can be pointed at."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from crossfoot_common.construction import quick
from crossfoot_parser.core.blocks import Line

HALF_WIDTH = str.maketrans("０１２３４５６７８９％．（）－−", "0123456789%.()--")
STOP = re.compile(r"(?<!\d)(?!^,\d{3})[,;:]|(?!,$)[,;:](?!\d)")  # a line may end beside a thousands separator
LINE_END = re.compile(r"(?<!\d),|,(?!\d{3})")
FULL_STOPS = {",": "，", ";": "；", ":": "："}


@quick
@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text without blanks; `lines[i]` is the source line of `text[i]`."""

    text: str
    lines: tuple[Line, ...]

    def cut(self, start: int, end: int | None = None) -> "Run":
        """The piece from `start` up to `end`."""
        return Run(self.text[start:end], self.lines[start:end])


def joined(runs: Sequence[Run]) -> Run:
    """The runs one after the other, put together once: a passage may have thousands."""
    text = LINE_END.sub("，", "".join(run.text for run in runs))
    return Run(text, tuple(chain.from_iterable(run.lines for run in runs)))


def run_of(line: Line) -> Run:
    """One line: blanks dropped (but between two digits), digits and brackets half-width, stops full-width."""
    text = re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", line.text.translate(HALF_WIDTH))
    text = STOP.sub(lambda found: FULL_STOPS[found[0]], text)
    return Run(text, (line,) * len(text))


def split(run: Run, stops: str) -> Iterable[tuple[Run, str]]:
    """The pieces between the stops, each with the stop that ends it ('' at the end)."""
    start = 0
    for found in re.finditer(f"[{stops}]", run.text):
        yield run.cut(start, found.start()), found[0]
        start = found.end()
    if start < len(run.text):
        yield run.cut(start), ""
