"""What a cell's style does to what it shows, the same for every workbook format."""

from dataclasses import dataclass

from crossfoot_parser.core.readers.wrapping import join_lines


@dataclass(frozen=True, slots=True)
class Style:
    """What matters of a cell's style."""

    code: str = "General"
    indent: int = 0


def indented(text: str, style: Style) -> str:
    """Lines joined; the indent of the style becomes leading blanks, as in every other format."""
    lead = text[: len(text) - len(text.lstrip(" \u3000\xa0"))]
    return "  " * style.indent + lead.replace("\xa0", " ") + join_lines(text.splitlines())
