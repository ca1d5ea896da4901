"""Shows a text as the workbook shows it: a format may add to a text, replace it or hide it.

Source: ECMA-376 part 1, 18.8.31: the fourth part of a format, or the last one that holds an @, is for texts.
"""

from crossfoot_parser.core.readers.sheets.number_format import sections_of

_PARTS = 4


def display_text(text: str, code: str) -> str:
    """The text that a cell with this text and format code shows."""
    if code in {"General", "@"}:
        return text
    sections = sections_of(code)
    if len(sections) < _PARTS and not sections[-1].has("text"):
        return text
    return "".join(
        text if kind == "text" else part
        for kind, part in sections[-1].tokens
        if kind in {"text", "literal", "other"}
    )
