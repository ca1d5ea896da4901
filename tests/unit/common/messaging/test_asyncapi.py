"""The contract is of what runs: of the very subscribers and publishers, with what really travels."""

import json
from collections.abc import Iterable
from typing import Any

import pytest

from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.events.topics import ACCEPTED, TABLES, Topic
from crossfoot_common.messaging import asyncapi
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message
from crossfoot_common.messaging.routes import Each, Route
from crossfoot_common.service import Service
from crossfoot_common.settings import ServiceSettings


async def ignore(_: Message) -> Iterable[Publishable]:
    return ()


def contract(topic: str) -> dict[str, Any]:
    service = Service("validator", ServiceSettings())
    service.publishes(ACCEPTED)
    service.subscribes(Route(topic, TableExtracted, Each(ignore)))
    return asyncapi.document(service.app.schema)


def received(said: dict[str, Any]) -> set[str]:
    """The addresses of the channels that something is received from."""
    channels = {
        one["channel"]["$ref"].rpartition("/")[2]
        for one in said["operations"].values()
        if one["action"] == "receive"
    }
    return {channel["address"] for name, channel in said["channels"].items() if name in channels}


def test_it_names_what_is_registered_and_nothing_else() -> None:
    said = contract(TABLES.name)
    assert said["asyncapi"].startswith("3.")
    addresses = {channel["address"] for channel in said["channels"].values()}
    assert addresses == {TABLES.name, ACCEPTED.name, "crossfoot.dead-letters.v1"}
    assert received(said) == {TABLES.name}


def test_renaming_the_topic_of_a_subscriber_changes_it() -> None:
    assert received(contract("renamed")) == {"renamed"}


@pytest.mark.parametrize("topic", [TABLES, ACCEPTED])
def test_a_channel_carries_the_event_of_its_topic_and_every_reference_leads_somewhere(topic: Topic) -> None:
    said = contract(TABLES.name)
    (channel,) = (one for one in said["channels"].values() if one["address"] == topic.name)
    message, reference = (
        said["components"]["messages"][ref["$ref"].rpartition("/")[2]] for ref in channel["messages"].values()
    )
    assert reference["payload"]["$ref"].endswith("/Reference"), "what it carries in the place of a large one"
    name = message["payload"]["$ref"].rpartition("/")[2]
    assert set(said["components"]["schemas"][name]["properties"]) == set(topic.event.model_fields)
    references = {part.split('"')[0] for part in json.dumps(said).split("#/components/schemas/")[1:]}
    assert references <= set(said["components"]["schemas"])
