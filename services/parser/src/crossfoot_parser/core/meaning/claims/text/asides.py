"""Takes brackets that hold figures out of a sentence, because what stands in them is a remark of its own."""

import re
from collections.abc import Iterable

from crossfoot_parser.core.meaning.claims.text.figures import find_figures
from crossfoot_parser.core.meaning.claims.text.runs import Run, joined, split

BRACKETS = re.compile(r"\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
SENTENCE_END = "。！？!?"


def sentences(run: Run) -> Iterable[tuple[Run, tuple[Run, ...], bool]]:
    """Each sentence without its asides, its asides, and whether it is closed by a full stop."""
    for piece, stop in split(run, SENTENCE_END):
        main, asides = _without_asides(piece)
        yield main, asides, bool(stop)


def _without_asides(sentence: Run) -> tuple[Run, tuple[Run, ...]]:
    main, asides, start = [], [], 0
    for found in BRACKETS.finditer(sentence.text):
        inside = found["inside"]
        if next(iter(find_figures(inside)), None) is not None:
            main.append(sentence.cut(start, found.start()))
            asides.append(sentence.cut(found.start("inside"), found.end("inside")))
            start = found.end()
    return joined([*main, sentence.cut(start)]), tuple(asides)
