"""What the store's notifications say of an upload: enough to take it in without another look at the inbox."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote_plus

from crossfoot_common.errors import PermanentError
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Stored

UNTOLD = datetime.fromtimestamp(0, UTC)
"""Stands for a time that a notification does not tell: the object has to be looked at."""
NEAR = timedelta(hours=1)


def uploaded(payload: bytes) -> Iterator[Stored]:
    """The objects under the inbox that a notification of MinIO's speaks of; keys arrive URL-encoded.

    Raises:
        PermanentError: `invalid_message`.
    """
    try:
        for record in json.loads(payload)["Records"] or ():
            if record["eventName"].startswith("s3:ObjectCreated:"):
                item = record["s3"]["object"]
                key = unquote_plus(item["key"])
                if key.startswith(keys.INBOX):
                    modified = _modified(item.get("sequencer"), record.get("eventTime"))
                    yield Stored(key, int(item.get("size", 0)), str(item.get("eTag", "")), modified)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PermanentError("invalid_message", f"not a bucket notification: {error!r}") from error


def _modified(sequencer: Any, event_time: Any) -> datetime:  # noqa: ANN401 - whatever JSON holds
    """When the object was written, as listings say it: MinIO's sequencer is that time in nanoseconds.

    Others' sequencers are any number; what is not near the time of the event is none.
    """
    try:
        milliseconds = int(sequencer, 16) // 1_000_000
        modified = datetime.fromtimestamp(milliseconds // 1000, UTC)
        modified += timedelta(milliseconds=milliseconds % 1000)
        event = datetime.fromisoformat(event_time)
        return modified if abs(modified - event) < NEAR else UNTOLD
    except (ValueError, TypeError, OverflowError, OSError):
        return UNTOLD
