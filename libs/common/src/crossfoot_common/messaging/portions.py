"""Cuts a batch into portions whose payloads fit into memory together.

A broker bounds what it hands out by the size of its records, but a reference of a few hundred bytes may stand
for a payload of many megabytes.
"""

import json
from collections.abc import Iterable, Iterator

from crossfoot_common.messaging import headers
from crossfoot_common.messaging.records import Record


def portions(records: Iterable[Record], most: int) -> Iterator[list[Record]]:
    """The records in their order, as many at a time as have payloads of `most` bytes; at least one."""
    portion: list[Record] = []
    held = 0
    for record in records:
        size = payload_size(record)
        if portion and held + size > most:
            yield portion
            portion, held = [], 0
        portion.append(record)
        held += size
    if portion:
        yield portion


def payload_size(record: Record) -> int:
    """Bytes of a record's payload; those of the object where the record is a reference."""
    value = record.value or b""
    if all(name != headers.DATAREF for name, _ in record.headers):
        return len(value)
    try:
        size = json.loads(value)["size"]
    except (ValueError, KeyError, TypeError, RecursionError):
        size = None  # no reference of ours: its object will be refused
    return size if isinstance(size, int) and size >= 0 else len(value)
