"""The CloudEvents SDK for Python reads every record as the event that was written."""

import json

from cloudevents.core.bindings.kafka import KafkaMessage, from_kafka_event

from crossfoot_common.events.base import Event
from crossfoot_common.messaging import codec

TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def test_every_record_is_an_event(published: list[Event]) -> None:
    for event in published:
        sent = codec.encode(event, "validator", TRACE)
        headers = {name: value.encode() for name, value in sent.headers.items()}
        read = from_kafka_event(KafkaMessage(headers=headers, key=sent.key, value=sent.payload))
        assert (read.get_id(), read.get_type()) == (event.id, event.type)
        assert read.get_dataschema() == event.schema_id()
        assert read.get_extension("partitionkey") == event.key
        assert read.get_data() == json.loads(sent.payload)
