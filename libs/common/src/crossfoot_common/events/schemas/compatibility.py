"""What a new schema may not do to those who know the old one.

Every message that was valid must stay valid, every field that was there must still be there and mean the
same, and a client generated from the old schema must still read what is written by the new one: nothing
removed, renamed, retyped or newly required; no value taken from an enumeration, none added to a closed
one (`enum`). A new optional field and a new value of an open enumeration (`x-extensible-enum`) are
compatible. Anything else is a new version of the event.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

Schema = dict[str, Any]
CLOSED, OPEN = "enum", "x-extensible-enum"
NOTES = {
    "title",
    "description",
    "default",
    "$id",
    "$schema",
    "properties",
    "required",
    "$defs",
    "anyOf",
    CLOSED,
    OPEN,
}


@dataclass(frozen=True, slots=True)
class Where:
    """A place in both schemas, their roots, and the references on the way to it."""

    place: str
    old_root: Schema
    new_root: Schema
    seen: frozenset[str] = frozenset()

    def inside(self, step: str) -> "Where":
        """One step further in."""
        return replace(self, place=self.place + step)


def breaks(old: Schema, new: Schema) -> list[str]:
    """What would break subscribers or old messages, a line each; empty when the change is compatible."""
    return list(_compare(Where("", old, new), old, new))


def _compare(where: Where, old: Schema, new: Schema) -> Iterator[str]:
    reference = old.get("$ref")
    if reference in where.seen:
        return
    if reference:
        where = replace(where, seen=where.seen | {reference})
    old, new = _resolved(old, where.old_root), _resolved(new, where.new_root)
    yield from _fields(where, old, new)
    yield from _values(where.place, old, new)
    yield from _alternatives(where, old, new)
    for keyword in ("items", "additionalProperties"):
        if isinstance(old.get(keyword), dict) and isinstance(new.get(keyword), dict):
            yield from _compare(where.inside("[]"), old[keyword], new[keyword])
    for keyword in sorted((old.keys() | new.keys()) - NOTES - {"items", "additionalProperties"}):
        if old.get(keyword) != new.get(keyword):
            yield f"{where.place}: {keyword} was {old.get(keyword)!r}, is {new.get(keyword)!r}"


def _fields(where: Where, old: Schema, new: Schema) -> Iterator[str]:
    place = where.place
    before, after = old.get("properties", {}), new.get("properties", {})
    for name in sorted(before):
        if name not in after:
            yield f"{place}.{name}: was removed"
        else:
            yield from _compare(where.inside(f".{name}"), before[name], after[name])
            if "default" in before[name] and before[name].get("default") != after[name].get("default"):
                yield f"{place}.{name}: default was {before[name].get('default')!r}"
    for name in sorted(set(new.get("required", ())) - set(old.get("required", ()))):
        yield f"{place}.{name}: is newly required"


def _values(place: str, old: Schema, new: Schema) -> Iterator[str]:
    """Values taken away in any case; values added where clients were told that there are no others."""
    for keyword in (CLOSED, OPEN):
        if (keyword in old) != (keyword in new):
            yield f"{place}: {'a closed' if keyword == CLOSED else 'an open'} enumeration came or went"
    before, after = _known(old), _known(new)
    for value in sorted(before - after):
        yield f"{place}: the value {value} was taken away"
    if CLOSED in old:
        for value in sorted(after - before):
            yield f"{place}: the value {value} was added to a closed enumeration"


def _known(schema: Schema) -> set[str]:
    return set(map(str, schema.get(CLOSED) or schema.get(OPEN) or ()))


def _alternatives(where: Where, old: Schema, new: Schema) -> Iterator[str]:
    place = where.place
    before, after = old.get("anyOf"), new.get("anyOf")
    if before is None and after is None:
        return
    if before is None or after is None:
        yield f"{place}: came to allow other types, or ceased to"
        return
    for one in before:
        if all(any(_compare(where, one, other)) for other in after):
            yield f"{place}: {one.get('type') or one.get('$ref')} is not allowed any more, or changed"
    for other in after:
        if other.get("type") == "null" and not any(one.get("type") == "null" for one in before):
            yield f"{place}: may be null now"


def _resolved(schema: Schema, root: Schema) -> Schema:
    reference = schema.get("$ref")
    if reference is None:
        return schema
    found: Schema = root["$defs"][reference.rsplit("/", 1)[1]]
    return found
