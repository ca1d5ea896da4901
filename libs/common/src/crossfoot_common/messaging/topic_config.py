"""How each topic must be configured, and where a broker's topic differs: pure, so that it can be looked up.

"Replay from the beginning whenever you like" is true only where nothing expires, and a compacted topic
would keep one table of a document, because all tables of a document have its key.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from crossfoot_common.events.topics import Topic

DAY_MS = 24 * 60 * 60 * 1000
UNLIMITED = "-1"


@dataclass(frozen=True, slots=True)
class Drift:
    """One setting of one topic that is not what the contract asks for."""

    topic: str
    setting: str
    wanted: str
    found: str

    def __str__(self) -> str:
        """For people."""
        return f"{self.topic}: {self.setting} is {self.found}, wanted is {self.wanted}"


def wanted(topic: Topic, replication: int, retention_days: int = 0) -> dict[str, str]:
    """The settings that a topic is created with; what is not here is the broker's default."""
    settings = {"cleanup.policy": "delete"}
    if replication >= 3:
        settings["min.insync.replicas"] = "2"
    if topic.kept:
        settings["retention.ms"] = str(retention_days * DAY_MS) if retention_days else UNLIMITED
        settings["retention.bytes"] = UNLIMITED
    return settings


def drift(topic: str, asked: Mapping[str, str], found: Mapping[str, str]) -> list[Drift]:
    """What differs. A broker that does not tell a setting is taken to have what it was asked for."""
    return [
        Drift(topic, setting, value, found[setting])
        for setting, value in sorted(asked.items())
        if setting in found and found[setting] != value
    ]
