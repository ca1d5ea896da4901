"""The parts of an AsyncAPI 3 document that say what travels: messages, headers, keys and payloads.

The payloads are the published schemas, name by name, so that there is one truth about what is on the wire.
AsyncAPI's own schema dialect is a draft older than theirs; of what they use it knows everything.
"""

from typing import Any

from crossfoot_common.events.base import Event
from crossfoot_common.events.dead_letter import DeadLetter
from crossfoot_common.events.disclosures_compared import DisclosuresCompared
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.reference import Reference
from crossfoot_common.events.scan_found import ScanFound
from crossfoot_common.events.schemas import EVENTS, schema_of
from crossfoot_common.events.schemas.published import Published, published

Part = dict[str, Any]
SCHEMAS = "#/components/schemas/"


def components() -> Part:
    """Every message and every schema of the contract."""
    schemas: Part = {}
    for event in EVENTS:
        schemas |= _definitions(schema_of(event))
    schemas |= _definitions(
        published(Reference.model_json_schema(mode="serialization", schema_generator=Published))
    )
    messages = {name: one for event in EVENTS for name, one in messages_of(event).items()}
    return {"messages": messages, "schemas": dict(sorted(schemas.items()))}


def messages_of(event: type[Event]) -> dict[str, Part]:
    """The event itself, and the reference that travels in its place when it is large."""
    about = (event.__doc__ or "").strip().split("\n")[0]
    name = event.__name__
    whole = _message(event, name, about, SCHEMAS + name, headers(event))
    reference = f"{name}, too large for the broker: where its payload is kept."
    away = _message(event, f"{name}Reference", reference, SCHEMAS + "Reference", headers(event, DATAREF))
    return {whole["name"]: whole, away["name"]: away}


def _message(event: type[Event], name: str, about: str, payload: str, sent: Part) -> Part:
    return {
        "name": name,
        "title": name,
        "summary": about,
        "contentType": "application/json",
        "headers": sent,
        "payload": {"$ref": payload},
        "correlationId": {"location": "$message.header#/traceparent"},
        "bindings": {
            "kafka": {"key": {"type": "string", "description": key(event)}, "bindingVersion": "0.5.0"}
        },
    }


DATAREF: Part = {"ce_dataref": {"type": "string", "description": "The object that holds the payload."}}


def headers(event: type[Event], more: Part | None = None) -> Part:
    """The record headers: CloudEvents in binary mode, and what traces and frameworks add."""
    required: Part = {
        "ce_specversion": {"type": "string", "const": "1.0"},
        "ce_id": {"type": "string", "description": "Derived from content: the same event has the same id."},
        "ce_type": {"type": "string", "const": event.type},
        "ce_source": {"type": "string", "description": "crossfoot/<service>"},
        "ce_time": {"type": "string", "format": "date-time"},
        "ce_dataschema": {"type": "string", "format": "uri", "const": event.schema_id()},
        "content-type": {"type": "string", "const": "application/json"},
    } | (more or {})
    optional: Part = {
        "traceparent": {"type": "string", "description": "W3C Trace Context."},
        "correlation_id": {"type": "string", "description": "Set by the framework; carries no meaning."},
    }
    title = event.__name__ + ("ReferenceHeaders" if more else "Headers")
    return {"title": title, "type": "object", "properties": required | optional, "required": list(required)}


def key(event: type[Event]) -> str:
    """What the record key is, in words."""
    others: dict[type[Event], str] = {
        FileReceived: "sha256 of the file",
        ScanFound: "sha256 of the file",
        DisclosuresCompared: "entity id",
        DeadLetter: "the key of the message that died",
    }
    return others.get(event, "document id")


def _definitions(schema: Part) -> Part:
    """A schema and its definitions, each under its own title."""
    moved: Part = _moved(schema)
    inner: Part = moved.pop("$defs", {})
    own = {name: value for name, value in moved.items() if name not in {"$schema", "$id"}}
    return inner | {str(own["title"]): own}


def _moved(node: Any) -> Any:  # noqa: ANN401 - any part of a JSON document
    if isinstance(node, list):
        return [_moved(one) for one in node]
    if isinstance(node, dict):
        return {name: _moved(value) for name, value in node.items()}
    return node.replace("#/$defs/", SCHEMAS) if isinstance(node, str) else node
