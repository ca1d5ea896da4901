"""TableExtracted: one logical table of a document."""

from typing import ClassVar

from crossfoot_common.events.of_table import OfTable


class TableExtracted(OfTable):
    """The parser read one table; the checks inside the table need nothing else."""

    type: ClassVar[str] = "crossfoot.table.extracted"
    version: ClassVar[int] = 1
