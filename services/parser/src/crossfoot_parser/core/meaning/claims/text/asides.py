"""Takes brackets that hold figures out of a sentence, because what stands in them is a remark of its own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crossfoot_parser.core.meaning.claims.text.figures import find_figures
from crossfoot_parser.core.meaning.claims.text.runs import Run, joined, split

BRACKETS = re.compile(r"\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
NAMES_COMPARISON = re.compile(r"以下(?:统一)?(?:简称|称)?[“\"'‘]?[同环]比[”\"'’]?|下同")
"""比上年同期(以下简称“同比”)增加A: how the comparison is called from here on parts it from no verb."""
SENTENCE_END = "。！？!?"


@dataclass(frozen=True, slots=True)
class Aside:
    """A remark in brackets, and how many figures of its sentence stand before it."""

    run: Run
    behind: int


def sentences(run: Run) -> Iterable[tuple[Run, tuple[Aside, ...], bool]]:
    """Each sentence without its asides, its asides, and whether it is closed by a full stop."""
    for piece, stop in split(run, SENTENCE_END):
        main, asides = _without_asides(piece)
        yield main, asides, bool(stop)


def _without_asides(sentence: Run) -> tuple[Run, tuple[Aside, ...]]:
    main: list[Run] = []
    asides: list[Aside] = []
    start = figures = 0
    for found in BRACKETS.finditer(sentence.text):
        inside = found["inside"]
        if next(iter(find_figures(inside)), None) is not None:
            main.append(sentence.cut(start, found.start()))
            figures += sum(1 for _ in find_figures(main[-1].text))
            asides.append(Aside(sentence.cut(found.start("inside"), found.end("inside")), figures))
            start = found.end()
        # 教育经费(包括甲，乙等)为A: the stop in it ends no clause of the sentence
        elif "，" in inside or NAMES_COMPARISON.fullmatch(inside):
            main.append(sentence.cut(start, found.start()))
            start = found.end()
    return joined([*main, sentence.cut(start)]), tuple(asides)
