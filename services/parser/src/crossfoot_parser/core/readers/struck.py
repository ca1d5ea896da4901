"""Text that is struck through was taken back: no format shows it as a figure of the publication.

A cell that says something else beside it says that. A figure with nothing in its place leaves open whether
the totals still count it, so nothing of its table may fail.
"""

from collections.abc import Iterator

from crossfoot_common.tables.model import Remark

STRUCK = "struck-through text left out"


def has_figure(text: str) -> bool:
    """Whether the text has a digit at all."""
    return any(map(str.isdigit, text))


def struck_figures(count: int) -> Iterator[Remark]:
    """The doubt on a table in which so many cells had struck-through figures alone."""
    if count:
        yield Remark(what=STRUCK, why=f"{count} cells with figures; totals may still count them")
