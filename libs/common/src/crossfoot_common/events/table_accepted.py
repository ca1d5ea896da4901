"""TableAccepted: no error was found inside the table."""

from typing import ClassVar

from crossfoot_common.events.of_table import TableJudged


class TableAccepted(TableJudged):
    """The table, its facts, and how well it was proven; findings below severity `error` may be there."""

    type: ClassVar[str] = "crossfoot.table.accepted"
    version: ClassVar[int] = 1
