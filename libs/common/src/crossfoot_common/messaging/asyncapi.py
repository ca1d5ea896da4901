"""The AsyncAPI 3 document of a service: FastStream's, of the subscribers and publishers that run.

One thing is put right: FastStream describes what a batch of raw records is decoded to, and has one payload
for all topics of a subscriber. Here each channel carries the event of its topic's contract.
"""

from typing import Any

from faststream.specification.base import SpecificationFactory

from crossfoot_common.events.base import Event
from crossfoot_common.events.topics import TOPICS

_EVENTS = {topic.name: topic.event for topic in TOPICS}


def document(specification: SpecificationFactory) -> dict[str, Any]:
    """The document, with what really travels as payload."""
    said: dict[str, Any] = specification.to_specification().to_jsonable()
    components = said.setdefault("components", {})
    messages, schemas = components.setdefault("messages", {}), components.setdefault("schemas", {})
    for channel in said["channels"].values():
        event = _EVENTS.get(channel["address"])
        for reference in channel["messages"].values():
            message = messages[reference["$ref"].rpartition("/")[2]]
            message["payload"] = _payload(event, schemas)
    return said


def _payload(event: type[Event] | None, schemas: dict[str, Any]) -> dict[str, Any]:
    """A reference to the event's schema, put beside the others; nothing is said of a foreign event."""
    if event is None:
        return {}
    schema = event.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas |= schema.pop("$defs", {}) | {event.__name__: schema}
    return {"$ref": f"#/components/schemas/{event.__name__}"}
