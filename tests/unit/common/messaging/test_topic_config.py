"""Which configuration a topic must have, and what counts as drift."""

from crossfoot_common.events.topics import ACCEPTED, CHECKED, DEAD_LETTERS, FILES, REJECTED, TABLES, TOPICS
from crossfoot_common.messaging.topic_config import Drift, drift, wanted


def test_what_the_world_replays_never_expires() -> None:
    for topic in (ACCEPTED, REJECTED, CHECKED, DEAD_LETTERS):
        settings = wanted(topic, replication=1)
        assert settings["retention.ms"] == settings["retention.bytes"] == "-1"
    assert wanted(ACCEPTED, 1, retention_days=30)["retention.ms"] == "2592000000"
    for topic in (FILES, TABLES):
        assert "retention.ms" not in wanted(topic, replication=1)


def test_no_topic_is_compacted_and_two_replicas_confirm_where_there_are_three() -> None:
    for topic in TOPICS:
        assert wanted(topic, 3) == wanted(topic, 1) | {"min.insync.replicas": "2"}
        assert wanted(topic, 2) == wanted(topic, 1)
        assert wanted(topic, 1)["cleanup.policy"] == "delete"


def test_drift_is_what_differs() -> None:
    asked = {"cleanup.policy": "delete", "retention.ms": "-1"}
    found = {"cleanup.policy": "delete", "retention.ms": "604800000", "segment.ms": "1"}
    assert drift("t", asked, found) == [Drift("t", "retention.ms", "-1", "604800000")]
    assert str(drift("t", asked, found)[0]) == "t: retention.ms is 604800000, wanted is -1"
    assert drift("t", asked, {}) == []
