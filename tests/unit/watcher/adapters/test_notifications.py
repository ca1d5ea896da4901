"""MinIO's notifications are understood, and what they leave out is not made up."""

import json
from datetime import UTC, datetime

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_common.storage.port import Stored
from crossfoot_watcher.adapters.notifications import UNTOLD, uploaded


def notification(key: str, event: str = "s3:ObjectCreated:Put", **item: object) -> bytes:
    said = {
        "eventName": event,
        "eventTime": "2026-03-01T08:00:00.500Z",
        "s3": {"object": {"key": key} | item},
    }
    return json.dumps({"Records": [said]}).encode()


def sequencer(when: datetime, nanoseconds: int = 0) -> str:
    return f"{int(when.timestamp()) * 10**9 + nanoseconds:X}"


def test_keys_arrive_url_encoded() -> None:
    (found,) = uploaded(notification("inbox%2F2024%2F%E9%A2%84%E7%AE%97+1.pdf"))
    assert found.key == "inbox/2024/预算 1.pdf"


def test_an_upload_is_told_as_a_listing_tells_it() -> None:
    when = datetime(2026, 3, 1, 8, 0, 0, tzinfo=UTC)
    told = notification("inbox/a", size=7, eTag="e", sequencer=sequencer(when, 123_999_999))
    assert list(uploaded(told)) == [Stored("inbox/a", 7, "e", when.replace(microsecond=123_000))]


@pytest.mark.parametrize("sequencer", [None, "", "no number", "0055AED6DCD90281E5", "1", "-1", 7])
def test_a_sequencer_that_is_no_time_is_none(sequencer: object) -> None:
    (found,) = uploaded(notification("inbox/a", sequencer=sequencer))
    assert found.modified == UNTOLD


def test_other_places_and_other_events_do_not_matter() -> None:
    assert list(uploaded(notification("files%2Fabc"))) == []
    assert list(uploaded(notification("inbox%2Fa", "s3:ObjectRemoved:Delete"))) == []
    assert list(uploaded(b'{"Records": null}')) == []


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b"{}", b'{"Records": [1]}', b'{"Records": [{}]}'])
def test_what_is_no_notification_is_a_permanent_error(payload: bytes) -> None:
    with pytest.raises(PermanentError, match="invalid_message"):
        list(uploaded(payload))
