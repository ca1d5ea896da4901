"""Prints every figure that crossfoot found wrong: python consumer.py [seconds of silence to stop at]."""

import json
import os
import sys
from decimal import Decimal

from confluent_kafka import Consumer, Message
from minio import Minio

ENV = {"KAFKA_BOOTSTRAP": "127.0.0.1:9092", "GROUP_PROTOCOL": "classic", "EXAMPLE_GROUP": "wrong-figures"}
ENV |= {"S3_ENDPOINT": "127.0.0.1:9000", "S3_ACCESS_KEY": "", "S3_SECRET_KEY": "", "S3_BUCKET": "crossfoot"}
ENV |= {name: os.environ[f"CROSSFOOT_{name}"] for name in ENV if f"CROSSFOOT_{name}" in os.environ}
store = Minio(ENV["S3_ENDPOINT"], ENV["S3_ACCESS_KEY"], ENV["S3_SECRET_KEY"], secure=False)
consumer = Consumer(
    {
        "bootstrap.servers": ENV["KAFKA_BOOTSTRAP"],
        "group.id": ENV["EXAMPLE_GROUP"],  # of your own: nobody else's offsets are moved
        "group.protocol": ENV["GROUP_PROTOCOL"],  # `consumer` is Kafka 4's own
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
    }
)


def payload(message: Message, headers: dict[str, bytes]) -> bytes:
    """The event; a large one is an object in the bucket that the header names."""
    if "ce_dataref" not in headers:
        return bytes(message.value())
    with store.get_object(ENV["S3_BUCKET"], headers["ce_dataref"].decode()) as kept:
        return bytes(kept.read())


consumer.subscribe(["crossfoot.rejected.v1", "crossfoot.checked.v1"])
seen: set[bytes] = set()  # keep it where your results are, in one transaction with them
while message := consumer.poll(float(sys.argv[1]) if sys.argv[1:] else 3600.0):
    headers = dict(message.headers() or ())
    if message.error() or "ce_id" not in headers or headers["ce_id"] in seen:
        continue  # not crossfoot's, or not new
    event = json.loads(payload(message, headers))
    for check in (finding["check"] for finding in event["findings"]):
        difference = Decimal(check.get("difference", "0"))  # money is a string, and never a float
        print(event["document"]["source"], check["rule"], difference, check["message_zh"])
    seen.add(headers["ce_id"])
    consumer.commit(message, asynchronous=False)
consumer.close()
