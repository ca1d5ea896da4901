"""The AsyncAPI document says what is on the wire: names, headers, keys, payloads, and where the broker is."""

import jsonschema

from crossfoot_common.events.schemas import EVENTS, schema_of
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.events.topics import TOPICS
from crossfoot_common.messaging import asyncapi, codec
from tests.support.chain_events import events_of_samples

DOCUMENT = asyncapi.of_all_topics("one:9092")


def test_servers_have_ports() -> None:
    assert {server["host"] for server in DOCUMENT["servers"].values()} == {"one:9092"}


def test_every_channel_has_the_event_and_its_reference() -> None:
    by_address = {channel["address"]: channel for channel in DOCUMENT["channels"].values()}
    for topic in TOPICS:
        name = topic.event.__name__
        assert set(by_address[topic.name]["messages"]) == {name, f"{name}Reference"}
    for operation in DOCUMENT["operations"].values():
        channel = DOCUMENT["channels"][operation["channel"]["$ref"].rsplit("/", 1)[1]]
        assert {one["$ref"].rsplit("/", 1)[1] for one in operation["messages"]} == set(channel["messages"])


def test_real_headers_are_those_of_the_contract() -> None:
    for event in events_of_samples():
        sent = codec.encode(event, "validator", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        message = DOCUMENT["components"]["messages"][type(event).__name__]
        assert sent.headers.keys() <= message["headers"]["properties"].keys()
        jsonschema.validate(sent.headers, message["headers"])


def test_the_payloads_are_the_published_schemas() -> None:
    schemas = DOCUMENT["components"]["schemas"]
    assert {event.__name__ for event in EVENTS} <= schemas.keys()
    finding = schema_of(TableRejected)["$defs"]["Finding"]["properties"]
    assert set(schemas["Finding"]["properties"]) == set(finding)
    assert schemas["Cell"]["properties"]["number"] == {"type": "string", "format": "decimal"}
