"""What the watcher can say of a file without looking inside: its type, and whether it has a reading."""

from dataclasses import dataclass
from datetime import datetime

from crossfoot_common import media_types
from crossfoot_common.errors import Reason
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.storage import keys


@dataclass(frozen=True, slots=True)
class Arrival:
    """A version of a file under a name, as a source found it.

    `version` changes when the file may have changed; `place` is where its bytes can be read.
    """

    name: str
    version: str
    place: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file has no reading."""

    reason: Reason
    detail: str = ""


def refusal(size: int, media_type: str, most: int) -> Refusal | None:
    """Why nothing behind the watcher needs to look at a file; None when something does."""
    if size == 0:
        return Refusal("empty_file")
    if size > most:
        return Refusal("too_large", f"{size} bytes, {most} allowed")
    if media_type == media_types.UNKNOWN:
        return Refusal("unsupported_format", "the content is of no known type")
    return None


def announcement(
    arrival: Arrival,
    *,
    sha256: str,
    size: int,
    media_type: str,
    refused: Refusal | None,
    received_at: datetime,
) -> FileReceived:
    """The event of new bytes. What is too large is not copied: it stays where it was found."""
    too_large = refused is not None and refused.reason == "too_large"
    return FileReceived(
        sha256=sha256,
        size=size,
        media_type=media_type,
        object_key=arrival.place if too_large else keys.file(sha256),
        source=arrival.name,
        received_at=received_at,
        refused=refused.reason if refused else None,
        detail=refused.detail if refused else "",
    )
