"""Every event of a run: what clients that are not ours have to read."""

from pathlib import Path

import pytest

from crossfoot_common.events.base import Event
from tests.support.chain_events import events_of, events_of_samples


@pytest.fixture(scope="session")
def published(request: pytest.FixtureRequest) -> list[Event]:
    """Of the samples, and of the real disclosures where they are beside the clone."""
    found = list(events_of_samples())
    try:
        shared: Path = request.getfixturevalue("shared")
    except pytest.skip.Exception:
        return found
    for file in sorted((shared / "corpus" / "seeds").glob("*.txt")):
        found.extend(events_of(file.read_bytes(), file.name))
    return found
