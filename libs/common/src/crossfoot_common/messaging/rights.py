"""What each service may do on Kafka, and no more: made from the topics' own contracts.

python -m crossfoot_common.messaging.rights | while read -r line; do kafka-acls.sh … $line; done
"""

import sys
from collections.abc import Iterator

from crossfoot_common.events.topics import DEAD_LETTERS, FILES, TOPICS, UPLOADS

SERVICES = ("watcher", "parser", "validator", "warehouse", "desk")
PREFIX = "crossfoot"
ALSO_SENDS = {("parser", FILES.name)}
"""The members of an archive are files that the parser announces."""


def rights(service: str) -> Iterator[str]:
    """Arguments of kafka-acls.sh, one line a right, for the user `crossfoot-<service>`."""
    who = f"--add --allow-principal User:{PREFIX}-{service}"
    for topic in TOPICS:
        if service in topic.consumers:
            yield f"{who} --operation Read --operation Describe --topic {topic.name}"
        sends = service == topic.producer or topic is DEAD_LETTERS or (service, topic.name) in ALSO_SENDS
        if sends:
            yield f"{who} --operation Write --operation Describe --topic {topic.name}"
    if service == "watcher":
        yield f"{who} --operation Read --operation Describe --topic {UPLOADS}"
    if any(service in topic.consumers for topic in TOPICS):
        yield f"{who} --operation Read --group {PREFIX}.{service}"
    yield f"{who} --operation IdempotentWrite --cluster"


def main() -> None:
    """Print all rights."""
    for service in SERVICES:
        for line in rights(service):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
