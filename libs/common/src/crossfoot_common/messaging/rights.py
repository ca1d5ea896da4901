"""What each service may do on Kafka, and no more: made from the topics' own contracts.

python -m crossfoot_common.messaging.rights | while read -r line; do kafka-acls.sh … $line; done
"""

import sys
from collections.abc import Iterator, Sequence

from crossfoot_common.events.topics import DEAD_LETTERS, FILES, TOPICS, UPLOADS, Topic

SERVICES = ("watcher", "parser", "validator", "warehouse", "desk")
PREFIX = "crossfoot"
ALSO_SENDS = {("parser", FILES.name)}
"""The members of an archive are files that the parser announces."""


def rights(service: str) -> Iterator[str]:
    """Arguments of kafka-acls.sh, one line for what may be read, sent, and done besides.

    For the user `crossfoot-<service>`; each line costs the start of a Java program.
    """
    who = f"--add --allow-principal User:{PREFIX}-{service}"
    reads = [topic.name for topic in TOPICS if service in topic.consumers]
    sent = [topic.name for topic in TOPICS if sends(service, topic)]
    if reads:
        uploads = [UPLOADS] if service == "watcher" else []
        of_groups = " ".join(f"--group {group}" for group in groups(service))
        yield f"{who} --operation Read --operation Describe {_named(reads + uploads)} {of_groups}"
    yield f"{who} --operation Write --operation Describe {_named(sent)}"
    yield f"{who} --operation IdempotentWrite --cluster"


def groups(service: str) -> list[str]:
    """The consumer groups of a service."""
    return sorted({f"{PREFIX}.{topic.group(service)}" for topic in TOPICS if service in topic.consumers})


def sends(service: str, topic: Topic) -> bool:
    """Whether the service writes to the topic; all write dead letters."""
    return service == topic.producer or topic is DEAD_LETTERS or (service, topic.name) in ALSO_SENDS


def _named(topics: Sequence[str]) -> str:
    return " ".join(f"--topic {topic}" for topic in topics)


def main() -> None:
    """Print all rights."""
    for service in SERVICES:
        for line in rights(service):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
