"""TableRejected: a figure inside the table is provably wrong."""

from typing import ClassVar

from crossfoot_common.events.of_table import TableJudged


class TableRejected(TableJudged):
    """The table as it was published, and every failed check with all its operands."""

    type: ClassVar[str] = "crossfoot.table.rejected"
    version: ClassVar[int] = 1
