"""Done once by the process that forks the workers, so that none of them is cold at its first file.

Readers, kinds, repairs and doubts are discovered when they are first needed, and events build what writes
them when one is first written: a second and more, for every worker. A table of two rows needs all of it.
"""

from datetime import UTC, datetime

from crossfoot_common import media_types
from crossfoot_common.events.file_received import FileReceived
from crossfoot_parser.adapters.work import read_document
from crossfoot_parser.core.blocks import Limits

SMALL = "收入预算总表\n单位：万元\n\n项目\t金额\n合计\t1.00\n\n收入合计1.00万元。\n".encode()

read_document(
    FileReceived(
        sha256="0" * 64,
        size=len(SMALL),
        media_type=media_types.TEXT,
        object_key="files/warm",
        source="warm.txt",
        received_at=datetime.now(UTC),
    ),
    SMALL,
    Limits(),
    None,
)
