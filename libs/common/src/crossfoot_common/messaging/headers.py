"""CloudEvents attributes and `traceparent` as record headers, in both directions.

Reading is tolerant: a header that is not UTF-8 must not lose a message (FastStream 0.7.8 drops it silently).
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.base import Event
from crossfoot_common.messaging.records import Headers

SPEC_VERSION = "1.0"
CONTENT_TYPE = "application/json"
DATAREF = "ce_dataref"
"""CloudEvents' own extension for a payload that is kept elsewhere."""


def encode(event: type[Event], event_id: str, source: str, traceparent: str | None) -> dict[str, str]:
    """The headers of an event. `source` is who sends it."""
    headers = {
        "ce_specversion": SPEC_VERSION,
        "ce_id": event_id,
        "ce_type": event.type,
        "ce_source": f"crossfoot/{source}",
        "ce_time": datetime.now(UTC).isoformat(),
        "ce_dataschema": event.schema_id(),
        "content-type": CONTENT_TYPE,
    }
    return headers | ({"traceparent": traceparent} if traceparent else {})


def decode(headers: Headers) -> dict[str, str]:
    """Headers as text; what is not UTF-8 is replaced, of repeated ones the last counts."""
    return {name: (value or b"").decode("utf-8", errors="replace") for name, value in headers}


def expect(event: type[Event], headers: Mapping[str, str]) -> None:
    """Refuse a message that says it is something else. Without the headers, the topic's contract counts.

    Records of before 2026-11-28 name their schema by its file name alone.

    Raises:
        PermanentError: `unknown_schema`.
    """
    known = {"ce_type": {event.type}, "ce_dataschema": {event.schema_id(), event.schema_name()}}
    for name, allowed in known.items():
        if name in headers and headers[name] not in allowed:
            raise PermanentError("unknown_schema", f"{name} is {headers[name]!r}, not {min(allowed)!r}")
