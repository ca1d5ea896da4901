"""Joins lines that a page or a line end tore into passages, and tells headings from sentences."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.text.figures import find_figures
from crossfoot_parser.core.meaning.claims.text.markers import level_of
from crossfoot_parser.core.meaning.claims.text.runs import Run, joined, run_of

TERMINAL = "。！？；：!?"
SENTENCE_END = "。！？"
OPEN_END = "，、(（“《"
HEADING_END = ("情况说明", "情况", "说明", "如下", "原因")
_YEAR, _NAME = r"20\d{2}年度?", "[一-鿿()·、]{4,40}"
TITLE = re.compile(
    rf"(?:{_NAME}{_YEAR}|{_YEAR}{_NAME})(?:部门|单位|(?<=[局委办厅院校站馆所会处队心部]))(?:预算|决算)"
    r"(?:公开|说明|报告|草案|情况)*"
)
"""What a unit's own section is called. Its next line is another passage, also where a page parts the two."""
PAGE_NUMBER = re.compile(r"[\s\-—–·]*\d{1,4}[\s\-—–·]*")
FAR = 4  # lines: with more between them there was a table
WINDOW = 64  # characters before a joint in which a figure that the joint tore may begin


@dataclass(frozen=True, slots=True)
class Passage:
    """Joined lines: a heading, or sentences. `level` is that of the marker in front; None without one."""

    run: Run
    level: int | None
    heading: bool

    @property
    def text(self) -> str:
        """Without blanks."""
        return self.run.text


def read_passages(prose: Sequence[Line]) -> tuple[Passage, ...]:
    """The passages in their order."""
    runs = [(line, run_of(line)) for line in _without_page_numbers(prose)]
    lengths = sorted(len(run.text) for _, run in runs if run.text)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    return tuple(_passage(run) for run in _joined(runs, width))


def _without_page_numbers(prose: Sequence[Line]) -> Iterable[Line]:
    """A number alone at the end of a page would be glued to a figure that the page tore."""
    for line, following in zip(prose, [*prose[1:], None], strict=False):
        last = following is None or following.page != line.page
        if not (last and line.page is not None and PAGE_NUMBER.fullmatch(line.text)):
            yield line


@dataclass(slots=True)
class Growing:
    """A passage that is being joined, as far as its joints need it: start, end, whether it has figures.

    The lines are put together once, when it is complete: a text without full stops is one passage.
    """

    runs: list[Run] = field(default_factory=list)
    length: int = 0
    start: str = ""
    end: str = ""
    figured: bool = False  # so far behind that no following line changes it

    def add(self, run: Run) -> None:
        """One more line."""
        self.runs.append(run)
        self.length += len(run.text)
        self.start = (self.start + run.text)[:WINDOW]
        fresh = self.end + run.text
        self.figured = self.figured or _has_figures(fresh[: -WINDOW // 2])
        self.end = fresh[-WINDOW:]

    @property
    def has_figures(self) -> bool:
        """Whether a figure stands in it."""
        return self.figured or _has_figures(self.end)


def _joined(runs: Iterable[tuple[Line, Run]], width: int) -> Iterable[Run]:
    current, last, tail = Growing(), None, 0
    blank = False
    for line, run in runs:
        if not run.text:
            blank = True
            continue
        lines = _lines_between(last, line)
        far = lines > FAR or (last is not None and last.heading != line.heading)  # the format parts them
        if current.runs and _begins(current, tail, run, gap=blank or lines > 1, far=far, width=width):
            yield joined(current.runs)
            current = Growing()
        current.add(run)
        last, tail, blank = line, len(run.text), False
    if current.runs:
        yield joined(current.runs)


def _lines_between(last: Line | None, line: Line) -> int:
    if last is None or last.line is None or line.line is None:
        return 0
    return line.line - last.line


def _begins(current: Growing, tail: int, run: Run, *, gap: bool, far: bool, width: int) -> bool:
    """Whether `run` begins a new passage behind `current`, whose last line is `tail` characters long."""
    if far or current.end[-1] in TERMINAL:
        return True
    if run.text[0] in "，。；、)%":
        return False
    if level_of(run.text) is not None and not _opens_number(current.end, run.text):
        return True
    if current.end[-1] in OPEN_END or current.has_figures:
        return False
    return _looks_complete(current, tail, gap=gap, width=width)


def _looks_complete(current: Growing, tail: int, *, gap: bool, width: int) -> bool:
    """Whether words without figure and full stop are a heading that ended, rather than a torn line.

    Behind a full stop a sentence has begun: what a page tears there is no heading, whatever stood before it.
    """
    if any(stop in current.end for stop in SENTENCE_END):
        return False
    if current.length <= WINDOW and TITLE.fullmatch(current.start) and (gap or tail < width * 0.9):
        return True
    marked = level_of(current.start) is not None
    ended, short = current.end.endswith(HEADING_END), tail < width * 0.6
    if (marked and (ended or short)) or (ended and short):
        return True
    return gap and (marked or current.length < 20)


def _opens_number(text: str, following: str) -> bool:
    """Whether a marker such as `3.` is rather the torn rest of a number: no sentence ended before it."""
    return text[-1].isdigit() and following[0].isdigit()


def _has_figures(text: str) -> bool:
    return next(iter(find_figures(text)), None) is not None


def _passage(run: Run) -> Passage:
    text = run.text
    heading = not _has_figures(text) and "。" not in text and not text.endswith(("：", "，", "；"))
    return Passage(run, level_of(text), heading and (len(text) < 60))
