"""The only place that builds Kafka clients, so that their settings cannot differ between services."""

import ssl
from typing import Any

from aiokafka import AIOKafkaConsumer
from aiokafka.coordinator.assignors.range import RangePartitionAssignor
from faststream.kafka import KafkaBroker
from faststream.security import BaseSecurity, SASLPlaintext, SASLScram256, SASLScram512

from crossfoot_common.settings import KafkaSettings

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


def make_broker(settings: KafkaSettings) -> KafkaBroker:
    """FastStream's broker, which publishes. It has no subscribers: see ADR 8."""
    return KafkaBroker(
        settings.kafka_bootstrap.split(","),
        acks="all",
        enable_idempotence=settings.kafka_enable_idempotence,
        linger_ms=settings.kafka_linger_ms,
        max_batch_size=256 * 1024,
        max_request_size=max(1_048_576, settings.kafka_message_limit + 100_000),
        compression_type=None if settings.kafka_compression == "none" else settings.kafka_compression,
        metadata_max_age_ms=10_000,
        allow_auto_create_topics=False,
        security=_security(settings),
        logger=None,
    )


def make_consumer(settings: KafkaSettings, group: str, *topics: str) -> AIOKafkaConsumer:
    """A member of a group. Ranges, so that one instance gets the same partitions of every topic."""
    return AIOKafkaConsumer(
        *topics,
        group_id=group,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        partition_assignment_strategy=(RangePartitionAssignor,),
        max_poll_interval_ms=FOREVER_MS,
        rebalance_timeout_ms=60_000,
        session_timeout_ms=settings.kafka_session_timeout_ms,
        heartbeat_interval_ms=settings.kafka_session_timeout_ms // 10,
        fetch_max_wait_ms=settings.kafka_fetch_max_wait_ms,
        max_partition_fetch_bytes=max(1_048_576, 2 * settings.kafka_message_limit),
        **client_options(settings),
    )
