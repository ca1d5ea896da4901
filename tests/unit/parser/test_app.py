"""What an instance of the parser subscribes to, by its settings: each file is answered by exactly one."""

from collections.abc import Mapping

import pytest
from pydantic import ValidationError

from crossfoot_common.events.topics import FILES, SCANS
from crossfoot_parser import app
from crossfoot_parser.settings import Settings

TEXTS = {"crossfoot.parser": {FILES.name}}
PICTURES = {"crossfoot.parser-scans": {SCANS.name}}


class NoWorkers:
    """A pool that starts nothing."""

    def __init__(self, size: int, *_: object, **__: object) -> None:
        self.size = size

    async def close(self) -> None:
        """Nothing to end."""


def groups(monkeypatch: pytest.MonkeyPatch, given: Mapping[str, object]) -> dict[str, set[str]]:
    """The topics that are read in each group."""
    monkeypatch.setattr(app, "Pool", NoWorkers)
    service = app.build(Settings.model_validate(given))
    found = {one.group_id: {topic.name for topic in one.topics} for one in service.broker.subscribers}  # type: ignore[attr-defined]
    assert {f"crossfoot.{group}" for group in service.progress.assigned} == found.keys(), (
        "the probes know of all"
    )
    return found


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({}, TEXTS),
        ({"takes": "files"}, TEXTS),
        ({"ocr_pages": 4}, TEXTS | PICTURES),
        ({"ocr_pages": 4, "takes": "files"}, TEXTS),
        ({"ocr_pages": 4, "takes": "scans"}, PICTURES),
    ],
)
def test_scans_are_read_in_a_group_of_their_own_and_only_by_who_reads_pictures(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, object], wanted: dict[str, set[str]]
) -> None:
    assert groups(monkeypatch, given) == wanted


def test_to_take_scans_alone_and_read_no_picture_is_refused() -> None:
    with pytest.raises(ValidationError, match="CROSSFOOT_OCR_PAGES"):
        Settings(takes="scans")
