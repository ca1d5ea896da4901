"""Holds what two recognisers read against each other: a figure is read when both say the same, else doubtful.

Confidence alone proves nothing: most of the wrong figures that were measured had every character at 0.9 or
more. What neither can be excluded to be is kept as `possible`, for whoever would call a mismatch an error.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot_parser.ocr.arrays import Grey, Steps
from crossfoot_parser.ocr.ctc import chance, likely, merged
from crossfoot_parser.ocr.figures import figure_steps, second_view
from crossfoot_parser.ocr.grammar import figures_of
from crossfoot_parser.ocr.labels import Words

_SURE = 0.9  # in both views of our own recogniser
_LIKELY = 0.5  # of the other one: below it says nothing
_APART = 10.0  # times likelier: of 5,417 and 5.417
_POSSIBLE = 1e-3
_MOST = 8


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure as it is taken, whether two read it, what the other one read, and what it may be besides."""

    text: str
    twice: bool
    other: str = ""
    possible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """One recogniser's figure and its probability; which other figures it does not exclude."""

    text: str = ""
    sure: float = 0.0
    others: tuple[str, ...] = ()


def judge(crop: Grey, words: Words) -> Judged | None:
    """The figure of a line; None where neither recogniser sees one."""
    first = _read(words.steps)
    views = [_read(figure_steps(crop)), _read(figure_steps(second_view(crop)))]
    second = views[0] if views[0].sure >= views[1].sure else views[1]
    agreed = _same(views[0].text, views[1].text) and min(view.sure for view in views) >= _SURE
    if not first.text and not (second.text and agreed):
        return None
    twice = agreed and _same(first.text, second.text) and first.sure >= _LIKELY
    mine = second if (agreed or second.sure > first.sure) and second.text else first
    their = first if mine is second else second
    text = max((one for one in (mine.text, their.text) if _same(one, mine.text)), key=len)
    other = "" if _same(their.text, text) else their.text
    return Judged(text, twice, other, _possible(text, (first, *views)))


def read_alone(steps: Steps) -> str:
    """The figure that one recogniser's steps say, whatever the other one reads."""
    return _read(steps).text


def _same(one: str, other: str) -> bool:
    """Whether two texts are one figure: the commas in it are for the eye."""
    return one.replace(",", "") == other.replace(",", "")


def _possible(taken: str, read: Sequence[_Read]) -> tuple[str, ...]:
    """Every other figure that somebody read or does not exclude."""
    texts = (text for one in read for text in (one.text, *one.others) if text and not _same(text, taken))
    return tuple(dict.fromkeys(text.replace(",", "") for text in texts))[:_MOST]


def _read(steps: Steps) -> _Read:
    """The most probable well-formed figure of a recogniser's steps."""
    found = sorted(_figures(steps), key=lambda one: -one[1])
    if not found:
        return _Read()
    others = tuple(text for text, sure in found[1:] if sure > _POSSIBLE)
    return _Read(found[0][0], found[0][1], others)


def _figures(steps: Steps) -> Iterator[tuple[str, float]]:
    """Well-formed figures with their probabilities: of a text its digits', shared between its separators'."""
    for text, sure in likely(merged(steps)):
        forms = figures_of(text)
        if len(forms) == 1:
            yield forms[0], sure
        elif forms:
            apart = [chance(steps, form) for form in forms]
            whole = sum(apart) or 1.0
            yield from ((form, sure * one / whole) for form, one in zip(forms, apart, strict=True))
