"""Writes RTF documents as Word and report generators do."""

from collections.abc import Sequence

HEAD = (
    r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\froman\fcharset2 Symbol;}"
    r"{\f2\fcharset2 Wingdings;}{\f3\fcharset0 Arial;}}"
)


def gbk(text: str) -> str:
    """A text in GBK, each byte written out."""
    return "".join(
        char if char.isascii() else "".join(rf"\'{byte:02x}" for byte in char.encode("gbk")) for char in text
    )


def row(cells: Sequence[str], widths: Sequence[int] = (), marks: Sequence[str] = ()) -> str:
    """A row of cells, 2 000 twips each unless told otherwise; `marks` stand before the edge of a cell."""
    widths = widths or [2000] * len(cells)
    edges, right = "", 0
    for at, width in enumerate(widths):
        right += width
        edges += (marks[at] if marks else "") + rf"\cellx{right}"
    inside = "".join(rf"\pard\intbl {gbk(cell)}\cell " for cell in cells)
    return rf"\trowd\trleft0 {edges}{inside}\row "


def rtf(*parts: str, head: str = HEAD) -> bytes:
    """A document of its parts."""
    return (head + "\n".join(parts) + "}").encode("latin-1")


def par(text: str) -> str:
    """A paragraph in GBK."""
    return rf"\pard {gbk(text)}\par "
