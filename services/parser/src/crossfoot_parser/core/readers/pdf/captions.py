"""Tells the lines above a table apart: title, caption (部门：… 单位：万元), and the words of its header."""

import re
from collections.abc import Sequence

from crossfoot_parser.core.readers.pdf.columns import STRIPE
from crossfoot_parser.core.readers.pdf.segments import Segment
from crossfoot_parser.core.readers.pdf.writing import Written

_TITLE = re.compile(r"表$|\d{4}\s*年")


def is_caption(segments: Sequence[Segment]) -> bool:
    """部门：… 单位：万元 stands above a header and is no part of it."""
    return any("：" in segment.text or ":" in segment.text for segment in segments)


def heads_below(lines: Sequence[Written], segments: Sequence[Sequence[Segment]], at: int) -> bool:
    """Whether words between a caption and a header are of the header: titles stand above captions."""
    close = lines[at + 1].top - lines[at].bottom <= STRIPE * lines[at].height
    return close and not any(_TITLE.search(part.text) for part in segments[at])
