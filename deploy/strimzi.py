"""Topics and users for Strimzi's operator, made from the topics' contracts: `python -m deploy.strimzi`.

`KafkaTopic` and `KafkaUser` of a Kafka cluster named `kafka` in the namespace `kafka`. The operator then
keeps topics, accounts (SCRAM-SHA-512) and rights; nobody runs kafka-configs.sh or kafka-acls.sh.
"""

import sys
from collections.abc import Iterator
from typing import Any

import yaml

from crossfoot_common.events.topics import TOPICS, UPLOADS, Topic
from crossfoot_common.messaging.rights import PREFIX, SERVICES, groups, sends

HEAD = "# Made by `python -m deploy.strimzi` from the topics' contracts; a test keeps it current.\n"
CLUSTER = {"strimzi.io/cluster": "kafka"}
FOR_EVER = -1


def topic(one: Topic) -> dict[str, Any]:
    """A topic: three copies, two of which have to be there; kept for ever where consumers replay it."""
    config = {"min.insync.replicas": 2, "cleanup.policy": "delete"}
    return {
        "apiVersion": "kafka.strimzi.io/v1",
        "kind": "KafkaTopic",
        "metadata": {"name": one.name, "namespace": "kafka", "labels": CLUSTER},
        "spec": {
            "partitions": one.partitions,
            "replicas": 3,
            "config": config | ({"retention.ms": FOR_EVER, "retention.bytes": FOR_EVER} if one.kept else {}),
        },
    }


def user(service: str) -> dict[str, Any]:
    """An account that may read what its service consumes and write what it produces."""
    reads = [one.name for one in TOPICS if service in one.consumers]
    reads += [UPLOADS] if service == "watcher" else []
    rights = [_right("topic", name, ["Read", "Describe"]) for name in reads]
    rights += [_right("topic", one.name, ["Write", "Describe"]) for one in TOPICS if sends(service, one)]
    rights += [_right("group", group, ["Read"]) for group in groups(service)]
    return {
        "apiVersion": "kafka.strimzi.io/v1",
        "kind": "KafkaUser",
        "metadata": {"name": f"{PREFIX}-{service}", "namespace": "kafka", "labels": CLUSTER},
        "spec": {
            "authentication": {"type": "scram-sha-512"},
            "authorization": {"type": "simple", "acls": rights},
        },
    }


def _right(kind: str, name: str, operations: list[str]) -> dict[str, Any]:
    resource = {"type": kind, "name": name, "patternType": "literal"}
    return {"resource": resource, "operations": operations}


def manifests() -> Iterator[dict[str, Any]]:
    """All topics, then all users."""
    yield from map(topic, TOPICS)
    yield from map(user, SERVICES)


def page() -> str:
    """What the overlay holds."""
    return HEAD + yaml.safe_dump_all(manifests(), explicit_start=True, sort_keys=False)


if __name__ == "__main__":
    sys.stdout.write(page())
