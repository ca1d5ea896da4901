"""`python -m crossfoot_common.events.schemas`: writes the schemas, and refuses what breaks subscribers."""

import sys

from crossfoot_common.events.base import Event
from crossfoot_common.events.schemas import EVENTS, committed, path_of, rendered, schema_of
from crossfoot_common.events.schemas.compatibility import breaks


def write(event: type[Event]) -> list[str]:
    """Write an event's schema unless it would break; what would."""
    before = committed(event)
    broken = breaks(before, schema_of(event)) if before else []
    if not broken:
        path_of(event).write_text(rendered(event), encoding="utf-8")
    return [f"{event.type} v{event.version}{line}" for line in broken]


def main() -> int:
    """The exit code is 1 when a change needs a new version of an event."""
    broken = [line for event in EVENTS for line in write(event)]
    for line in broken:
        sys.stderr.write(f"{line}\n")
    if broken:
        sys.stderr.write("raise the event's version, and its topic's with it\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
