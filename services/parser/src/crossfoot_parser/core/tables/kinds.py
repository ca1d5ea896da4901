"""Names the kind of a table from its title, caption, columns and rows.

The title decides where it names a kind and the grid does not deny it; a form number of the ministry or the
words of the grid decide where the title is missing or vague. Nothing here knows a city or an entity.
"""

import re
from collections.abc import Sequence
from functools import cache

from crossfoot_common.discovery import declared
from crossfoot_common.tables.declaration import KindDeclaration, Wording
from crossfoot_common.tables.model import Column, Kind, Row
from crossfoot_common.tables.wording import plain

# an organisation in front of the table's own words must not lend it a kind (政府采购中心2021年收支总表)
_ORGANISATION = re.compile(
    r"^.{2,30}?(局|中心|委员会|办公室|公司|学校|医院)(部门|单位|本级|机关)*(?=\d{4}年)"
)
_LABEL_CELLS = 4000


def classify(title: str, caption: Sequence[str], columns: Sequence[Column], rows: Sequence[Row]) -> Kind:
    """The kind of a table; `other` where nothing tells it."""
    heads = "|".join(plain(column.name) for column in columns)
    labels = _labels(rows)
    for name in _names(title, caption):
        words = Wording(name, heads, labels)
        if found := [each for each in declarations() if each.named_by(words)]:
            return found[0].kind
    words = Wording("", heads, labels)
    if found := [each for each in declarations() if _numbered(each, (title, *caption))]:
        return found[0].kind
    return next((each.kind for each in declarations() if each.shown_by(words)), "other")


@cache
def declarations() -> tuple[KindDeclaration, ...]:
    """All kinds, the most special first."""
    found = declared("crossfoot_common.tables.kinds", "KIND")
    kinds = [each for each in found if isinstance(each, KindDeclaration)]
    return tuple(sorted(kinds, key=lambda each: each.rank))


def _names(title: str, caption: Sequence[str]) -> list[str]:
    """The title, then the lines below it: a title in two lines ends in the caption."""
    lines = [_ORGANISATION.sub("", plain(line)) for line in (title, *caption)]
    named = [line for line in lines[1:] if line.endswith("表") and ":" not in line]
    return [line for line in (lines[0], *named) if line]


def _labels(rows: Sequence[Row]) -> str:
    words = (plain(cell.text) for row in rows for cell in row.cells if cell.number is None and not cell.blank)
    return "|".join(word for _, word in zip(range(_LABEL_CELLS), words, strict=False))


def _numbered(kind: KindDeclaration, lines: Sequence[str]) -> bool:
    return any(form in plain(line) for form in kind.forms for line in lines)
