"""The JSON Schema of every event version, committed beside this module: what subscribers may rely on."""

import json
from pathlib import Path
from typing import Any

from crossfoot_common.events.base import Event
from crossfoot_common.events.schemas.published import Published, published
from crossfoot_common.events.topics import TOPICS

FOLDER = Path(__file__).parent
EVENTS: tuple[type[Event], ...] = tuple(topic.event for topic in TOPICS)


def path_of(event: type[Event]) -> Path:
    """Where an event's schema is committed."""
    return FOLDER / event.schema_name()


def schema_of(event: type[Event]) -> dict[str, Any]:
    """The schema of an event as it is written (numbers are decimal strings)."""
    schema = event.model_json_schema(mode="serialization", schema_generator=Published)
    return {
        "$id": event.schema_id(),
        "$schema": "https://json-schema.org/draft/2020-12/schema",
    } | published(schema)


def committed(event: type[Event]) -> dict[str, Any] | None:
    """The schema that subscribers know; None for a version that was never released."""
    path = path_of(event)
    found: dict[str, Any] | None = json.loads(path.read_text("utf-8")) if path.exists() else None
    return found


def rendered(event: type[Event]) -> str:
    """The schema as text, stable under regeneration."""
    return json.dumps(schema_of(event), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
