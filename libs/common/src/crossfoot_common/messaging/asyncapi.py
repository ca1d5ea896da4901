"""The AsyncAPI 3 document of a service: FastStream's, of the subscribers and publishers that run.

FastStream says who consumes and produces what. What the messages are is said by the published schemas: it
describes what a batch of raw records is decoded to, and has one payload for all topics of a subscriber.
`python -m crossfoot_common.messaging.asyncapi` prints the document of all topics.
"""

import json
import sys
from typing import Any

from faststream.kafka import KafkaBroker
from faststream.specification import AsyncAPI
from faststream.specification.base import SpecificationFactory

from crossfoot_common.events import asyncapi as contract
from crossfoot_common.events.topics import TOPICS

BROKER = "127.0.0.1:9092"
"""Where the document of all topics looks for a broker."""
_EVENTS = {topic.name: topic.event for topic in TOPICS}


def document(specification: SpecificationFactory) -> dict[str, Any]:
    """The document, with what really travels."""
    said: dict[str, Any] = specification.to_specification().to_jsonable()
    parts = said.setdefault("components", {})
    ours = contract.components()
    messages, schemas = parts.setdefault("messages", {}), parts.setdefault("schemas", {})
    schemas |= ours["schemas"]
    for name, channel in said["channels"].items():
        if event := _EVENTS.get(channel["address"]):
            names = list(contract.messages_of(event))
            for replaced in channel["messages"].values():
                messages.pop(replaced["$ref"].rpartition("/")[2], None)
            channel["messages"] = {one: {"$ref": f"#/components/messages/{one}"} for one in names}
            messages |= {one: ours["messages"][one] for one in names}
            _carry(said, name, names)
        else:
            for reference in channel["messages"].values():
                messages[reference["$ref"].rpartition("/")[2]]["payload"] = {}  # a foreign event: any
    return said


def _carry(said: dict[str, Any], channel: str, names: list[str]) -> None:
    """Let the operations on a channel name its messages."""
    for operation in said.get("operations", {}).values():
        if operation["channel"]["$ref"] == f"#/channels/{channel}":
            operation["messages"] = [{"$ref": f"#/channels/{channel}/messages/{one}"} for one in names]


def of_all_topics(bootstrap: str = BROKER, version: str = "1") -> dict[str, Any]:
    """Every topic as it is produced, for consumers outside: no service of ours has all of them."""
    broker = KafkaBroker(bootstrap, logger=None)
    for topic in TOPICS:
        about = (topic.event.__doc__ or "").strip()
        broker.publisher(topic.name, schema=topic.event, description=about, title=topic.name)
    return document(AsyncAPI(broker, title="crossfoot", version=version, license={"name": "Apache-2.0"}))


if __name__ == "__main__":
    json.dump(of_all_topics(), sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    sys.stdout.write("\n")
