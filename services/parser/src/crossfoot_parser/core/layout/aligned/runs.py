"""Where lines that may be the rows of one table begin and end."""

from collections.abc import Sequence
from itertools import takewhile
from math import inf

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.aligned.spans import Span, is_figure, is_spaced, spans_of
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.words import SENTENCE_END, is_caption, is_note, is_strong_title, squash

LONGEST_LABEL = 40
GAP, WIDEST = 2, 3  # blank lines that end a table, unless its rows are so far apart: high rows are printed so


def heads_a_group(lines: Sequence[Line], index: int) -> bool:
    """Whether a line says but one heading, that of a group of columns.

    It is a known one between those of the next line, or stands in a gap of these that those below fill.
    """
    text = lines[index].text
    if index + 1 >= len(lines) or is_spaced(text) or not is_spaced(lines[index + 1].text):
        return False
    alone, beside = spans_of(text), spans_of(lines[index + 1].text)
    if len(alone) != 1 or is_strong_title(text) or is_caption(text):
        return False
    known = is_header_word(squash(text)) and beside[0].stop < alone[0].start
    return known or _fills_gap(lines[index + 2 : index + 3], beside, alone[0])


def _fills_gap(line: Sequence[Line], beside: Sequence[Span], heading: Span) -> bool:
    """Whether a line shows several headings, where those of the line above it leave room below another."""
    spans = spans_of(line[0].text) if line else ()
    before = max((span.stop for span in beside if span.start <= heading.start), default=-1)
    behind = min((span.start for span in beside if span.start > heading.start), default=inf)
    if len(spans) < 2 or heading.start <= before or heading.stop >= behind:
        return False
    return all(before < span.start and span.stop < behind and not is_figure(span.text) for span in spans)


def end_of_run(lines: Sequence[Line], start: int) -> int:
    """One past the last line of several cells before a title, a note, prose or blank lines out of step."""
    end, step = start, 0
    for index in range(start, len(lines)):
        text = lines[index].text
        if is_spaced(text):
            end, step = index + 1, index + 1 - end
        elif not text.strip():
            blank = _blanks(lines, index)
            if index == end and blank >= GAP and not _in_step(lines, index + blank, blank, before=step - 1):
                break
        elif _ends_run(text):
            break
    return end


def _blanks(lines: Sequence[Line], start: int) -> int:
    """How many blank lines stand there."""
    return sum(1 for _ in takewhile(lambda line: not line.text.strip(), lines[start : start + WIDEST + 1]))


def _in_step(lines: Sequence[Line], index: int, blank: int, *, before: int) -> bool:
    """Whether rows that are so far apart are of one table: the row before, or the next, is as far off."""
    if blank > WIDEST or index >= len(lines) or not is_spaced(lines[index].text):
        return False
    behind = index + 1 + blank
    goes_on = _blanks(lines, index + 1) == blank and behind < len(lines) and is_spaced(lines[behind].text)
    return before == blank or goes_on


def _ends_run(text: str) -> bool:
    prose = len(text.strip()) > LONGEST_LABEL or SENTENCE_END.search(text.strip()) is not None
    return prose or is_strong_title(text) or is_note(text) or is_caption(text)
