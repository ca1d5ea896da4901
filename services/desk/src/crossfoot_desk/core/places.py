"""Where something stands in the file as it was published, in words that lead there."""

from collections.abc import Mapping
from typing import Any

from crossfoot_desk.core.languages import Words

Json = Mapping[str, Any]


def column_letters(number: int) -> str:
    """The name of a column in a sheet: 0 is A, 26 is AA."""
    letters = ""
    number += 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def extent(place: Json) -> Words:
    """Where a table stands: pages, sheet and rows, or lines."""
    zh, en = [], []
    if sheet := place.get("sheet"):
        zh.append(f"工作表“{sheet}”")
        en.append(f"sheet “{sheet}”")
    for name, zh_word, en_word in (("page", "页", "page"), ("line", "行", "line")):
        first, last = place.get(f"first_{name}"), place.get(f"last_{name}")
        if first:
            zh.append(f"第 {_span(first, last)} {zh_word}")
            en.append(f"{en_word}{'s' if last and last != first else ''} {_span(first, last)}")
    return "，".join(zh), ", ".join(en)


def _span(first: int, last: int | None) -> str:
    return f"{first}–{last}" if last and last != first else str(first)


def cell_place(cell: Json, table: Json | None, media_type: str) -> Words:
    """Where one cell or source stands; `table` is the place of the table that it is in."""
    page, line, number = cell.get("page"), cell.get("line"), cell.get("cell")
    sheet = (table or {}).get("sheet")
    if sheet and line:
        name = f"{column_letters(number)}{line}" if number is not None else str(line)
        return f"工作表“{sheet}” {name}", f"sheet “{sheet}”, {name}"
    if page:
        return f"第 {page} 页", f"page {page}"
    if line:
        text = media_type.startswith("text/")
        nth = number + 1 if number is not None and text else None
        return (
            f"第 {line} 行" + (f"第 {nth} 格" if nth else ""),
            f"line {line}" + (f", cell {nth}" if nth else ""),
        )
    return "", ""
