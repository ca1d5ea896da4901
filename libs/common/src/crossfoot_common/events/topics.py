"""The topics: name, event, producer and consumers. The only place that names a topic."""

from dataclasses import dataclass

from crossfoot_common.events.base import Event
from crossfoot_common.events.dead_letter import DeadLetter
from crossfoot_common.events.disclosures_compared import DisclosuresCompared
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_completed import DocumentCompleted
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_common.events.scan_found import ScanFound
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.events.table_rejected import TableRejected


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic and its contract. `partitions` is the default when the topic is created.

    What is `kept` can be read from the beginning for ever: outcomes, which the world replays, and dead
    letters. What is read `apart` takes long: who consumes other topics as well reads it in a
    group of its own.
    """

    name: str
    event: type[Event]
    producer: str
    consumers: tuple[str, ...]
    partitions: int = 6
    kept: bool = False
    apart: str = ""

    def group(self, service: str) -> str:
        """The group in which a service reads it, behind the prefix of all groups."""
        return f"{service}-{self.apart}" if self.apart else service


FILES = Topic("crossfoot.files.v1", FileReceived, "watcher", ("parser",))
SCANS = Topic("crossfoot.scans.v1", ScanFound, "parser", ("parser",), apart="scans")
TABLES = Topic("crossfoot.tables.v1", TableExtracted, "parser", ("validator",))
DOCUMENTS = Topic("crossfoot.documents.v1", DocumentParsed, "parser", ("validator",))
ACCEPTED = Topic("crossfoot.accepted.v1", TableAccepted, "validator", ("warehouse", "watcher"), kept=True)
REJECTED = Topic("crossfoot.rejected.v1", TableRejected, "validator", ("warehouse", "watcher"), kept=True)
CHECKED = Topic("crossfoot.checked.v1", DocumentChecked, "validator", ("warehouse", "watcher"), kept=True)
COMPLETED = Topic("crossfoot.completed.v1", DocumentCompleted, "warehouse", (), kept=True)
COMPARED = Topic("crossfoot.compared.v1", DisclosuresCompared, "warehouse", (), kept=True)
REVIEWS = Topic("crossfoot.reviews.v1", ReviewRecorded, "desk", ("warehouse",), kept=True)
DEAD_LETTERS = Topic("crossfoot.dead-letters.v1", DeadLetter, "any", (), partitions=1, kept=True)
UPLOADS = "crossfoot.uploads"
"""MinIO's own notifications, not an event of ours."""

TOPICS = (
    FILES,
    SCANS,
    TABLES,
    DOCUMENTS,
    ACCEPTED,
    REJECTED,
    CHECKED,
    COMPLETED,
    COMPARED,
    REVIEWS,
    DEAD_LETTERS,
)
