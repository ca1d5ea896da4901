"""The form in which a schema is published: what generators of clients make right types of.

As an event is *written*: money is a string (`format: decimal`), what is not set is left out and never
null, pairs are arrays of two of one kind. Every enumeration is a definition of its own; no property has
a title, which would become the name of a type, nor a list or an object as default, which half of the
generators write down wrongly.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from crossfoot_common.events.words import named as named_words

Schema = dict[str, Any]


class Published(GenerateJsonSchema):
    """Pydantic's generator, with our form of decimals and without titles of properties."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - the base's signature
        """Never: a title is a name of a type."""
        return False

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        """A string, so that no digit is lost on the way."""
        return {"type": "string", "format": "decimal"}


def published(schema: Schema) -> Schema:
    """The schema with named enumerations and plain pairs."""
    named: Schema = {}
    found: Schema = _reworked(schema, named)
    return found | {"$defs": dict(sorted((found.get("$defs", {}) | named).items()))}


def _reworked(node: Any, named: Schema) -> Any:  # noqa: ANN401 - any part of a JSON document
    if isinstance(node, list):
        return [_reworked(one, named) for one in node]
    if not isinstance(node, dict):
        return node
    if "anyOf" in node:
        node = _without_null(node)
    if "prefixItems" in node:
        node = _pair(node)
    if isinstance(node.get("default"), (list, dict, type(None))):
        node = {name: value for name, value in node.items() if name != "default"}
    if isinstance(node.get("enum"), list):
        return _reference(node, named)
    return {name: _reworked(value, named) for name, value in node.items()}


def _reference(node: Schema, named: Schema) -> Schema:
    """The definition that an enumeration stands for; one that has no name must get one in `words.py`."""
    words = named_words(node["enum"])
    named[words.name] = words.schema
    return {"$ref": f"#/$defs/{words.name}"} | {k: v for k, v in node.items() if k not in {"enum", "type"}}


def _pair(node: Schema) -> Schema:
    first, *others = node["prefixItems"]
    if any(other != first for other in others):
        raise ValueError("an array of several kinds has no right type in half of the languages")
    return {k: v for k, v in node.items() if k != "prefixItems"} | {"items": first}


def _without_null(node: Schema) -> Schema:
    """The one type that is left when null, which is never written, is taken away."""
    others = [one for one in node["anyOf"] if one != {"type": "null"}]
    rest = {name: value for name, value in node.items() if name != "anyOf"}
    return rest | (others[0] if len(others) == 1 else {"anyOf": others})
