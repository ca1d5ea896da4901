"""The only place that builds Kafka clients, so that their settings cannot differ between services."""

import asyncio
import logging
import ssl
from typing import Any

from aiokafka import ConsumerRecord
from aiokafka.coordinator.assignors.range import RangePartitionAssignor
from aiokafka.errors import KafkaError
from faststream import AckPolicy
from faststream.kafka import KafkaBroker, KafkaMessage
from faststream.kafka.message import FAKE_CONSUMER
from faststream.security import BaseSecurity, SASLPlaintext, SASLScram256, SASLScram512

from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.messaging.kafka import PATIENCE_S, translated
from crossfoot_common.messaging.records import Record
from crossfoot_common.settings import KafkaSettings

POLL_MS = 20
STOP_S = 10
"""How long a batch in hand may take after SIGTERM; under the grace period of a pod."""
FOREVER_MS = 2**31 - 1
"""Handlers may take as long as they must: heartbeats go on, and progress is what is watched."""


def _tls(settings: KafkaSettings) -> ssl.SSLContext | None:
    if "SSL" not in settings.kafka_security_protocol:
        return None
    # the system's authorities, or the given ones alone
    return ssl.create_default_context(cafile=settings.kafka_ca_file)


def client_options(settings: KafkaSettings) -> dict[str, Any]:
    """What consumers and admin clients of aiokafka need to connect."""
    options: dict[str, Any] = {
        "bootstrap_servers": settings.kafka_bootstrap.split(","),
        "security_protocol": settings.kafka_security_protocol,
        "ssl_context": _tls(settings),
        "metadata_max_age_ms": 10_000,
    }
    if settings.kafka_security_protocol.startswith("SASL"):
        options |= {
            "sasl_mechanism": settings.kafka_sasl_mechanism,
            "sasl_plain_username": settings.kafka_sasl_username,
            "sasl_plain_password": settings.kafka_sasl_password.get_secret_value(),
        }
    return options


def _security(settings: KafkaSettings) -> BaseSecurity:
    context = _tls(settings)
    if not settings.kafka_security_protocol.startswith("SASL"):
        return BaseSecurity(ssl_context=context, use_ssl=context is not None)
    kinds = {"PLAIN": SASLPlaintext, "SCRAM-SHA-256": SASLScram256, "SCRAM-SHA-512": SASLScram512}
    return kinds[settings.kafka_sasl_mechanism](
        username=settings.kafka_sasl_username,
        password=settings.kafka_sasl_password.get_secret_value(),
        ssl_context=context,
        use_ssl=context is not None,
    )


class PatientBroker(KafkaBroker):
    """FastStream's broker, whose start waits until the broker answers instead of failing."""

    def __init__(self, *addresses: Any, backoff: Backoff | None, **options: Any) -> None:  # noqa: ANN401 - KafkaBroker's
        super().__init__(*addresses, **options)
        self._backoff = backoff

    async def start(self) -> None:
        """Connect, and start the subscribers.

        Raises:
            TransientError: the broker is away, and nobody said how to wait for it.
        """
        if self._backoff is None:
            await self._attempt()
        else:
            await self._backoff.until_it_works("connect", self._attempt)

    async def _attempt(self) -> None:
        try:
            await asyncio.wait_for(super().start(), PATIENCE_S)
        except (KafkaError, OSError) as error:
            await super().stop()
            raise translated(error) from error


def make_broker(settings: KafkaSettings, backoff: Backoff | None = None) -> KafkaBroker:
    """FastStream's broker. It injects nothing: handlers take the records as they came."""
    return PatientBroker(
        settings.kafka_bootstrap.split(","),
        backoff=backoff,
        acks="all",
        enable_idempotence=settings.kafka_enable_idempotence,
        linger_ms=settings.kafka_linger_ms,
        max_batch_size=256 * 1024,
        max_request_size=max(1_048_576, settings.kafka_message_limit + 100_000),
        compression_type=None if settings.kafka_compression == "none" else settings.kafka_compression,
        metadata_max_age_ms=10_000,
        allow_auto_create_topics=False,
        security=_security(settings),
        graceful_timeout=STOP_S,
        apply_types=False,
        logger=logging.getLogger("faststream"),
        log_level=logging.DEBUG,
    )


def batches(settings: KafkaSettings, group: str, most: int = 0) -> dict[str, Any]:
    """How every subscriber subscribes: whole batches of raw records, acknowledged by hand.

    Ranges, so that one instance gets the same partitions of every topic. A poll that brings nothing makes
    FastStream sleep for as long again, so polls are short.
    """
    return {
        "batch": True,
        "ack_policy": AckPolicy.MANUAL,
        "parser": _as_it_came,
        "decoder": _records,
        "no_reply": True,
        "group_id": group,
        "auto_offset_reset": "earliest",
        "max_records": most or settings.kafka_batch_records,
        "batch_timeout_ms": POLL_MS,
        "partition_assignment_strategy": (RangePartitionAssignor,),
        "max_poll_interval_ms": FOREVER_MS,
        "rebalance_timeout_ms": 60_000,
        "session_timeout_ms": settings.kafka_session_timeout_ms,
        "heartbeat_interval_ms": settings.kafka_session_timeout_ms // 10,
        "fetch_max_wait_ms": settings.kafka_fetch_max_wait_ms,
        "max_partition_fetch_bytes": max(1_048_576, 2 * settings.kafka_message_limit),
    }


async def _as_it_came(raw: tuple[ConsumerRecord, ...]) -> KafkaMessage:
    """Without a look at the headers: FastStream's own parser loses a batch whose headers are not UTF-8."""
    return KafkaMessage(body=b"", raw_message=raw, consumer=FAKE_CONSUMER)


async def _records(message: KafkaMessage) -> list[Record]:
    raw: tuple[ConsumerRecord, ...] = message.raw_message
    return [
        Record(one.topic, one.partition, one.offset, one.key, one.value, tuple(one.headers)) for one in raw
    ]
