"""Whether a table says that it leaves out what is secret: then its lines need not add up to its totals."""

import re
from collections.abc import Iterable

from crossfoot_common.tables.model import Table

SECRET = re.compile(
    r"(涉密|涉及国家秘密|保密|机密).{0,30}(公开|未列|不列|不含|不包括|除外|剔除|扣除|略)"
    r"|(不含|不包括|未列|不列示|未包含|剔除|扣除).{0,16}(涉密|涉及国家秘密|保密)"
)
SENTENCE = 8  # characters: a cell with more may be a note


def leaves_out_secrets(table: Table) -> bool:
    """Whether its title, a note or a sentence in its cells says so."""
    said = "".join((table.title, *table.notes, *_sentences(table))).replace(" ", "")
    return SECRET.search(said) is not None


def _sentences(table: Table) -> Iterable[str]:
    """Cells that are sentences: notes often stand in the last rows of a table."""
    cells = (cell.text for row in table.rows for cell in row.cells if cell.number is None)
    return (text for text in cells if len(text) >= SENTENCE)
