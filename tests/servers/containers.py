"""Apache Kafka, MinIO and PostgreSQL in containers: the real servers, one set for a test session.

Kafka has two listeners: MinIO reaches it by name inside the network, tests by a loopback port that is
chosen first, because Kafka must advertise the address that its clients use.
"""

import contextlib
import functools
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import docker
from docker.errors import DockerException
from testcontainers.community.minio import MinioContainer
from testcontainers.community.postgres import PostgresContainer
from testcontainers.core.container import DockerContainer
from testcontainers.core.network import Network
from testcontainers.core.wait_strategies import LogMessageWaitStrategy

from tests.servers.model import Servers, Used

REPO = Path(__file__).resolve().parents[2]
KAFKA_IMAGE = os.environ.get("KAFKA_IMAGE", "apache/kafka:4.1.1")
POSTGRES_IMAGE = os.environ.get("POSTGRES_IMAGE", "postgres:18")
MINIO_IMAGE = os.environ.get("MINIO_IMAGE", "crossfoot/minio:2026-02-12")
UPLOADS_TOPIC = "crossfoot.uploads"
PATIENT = {"timeout": 300}
"""Of docker's client: on a loaded machine the engine took over its minute to remove a container."""


@functools.cache
def engine_answers() -> bool:
    """Whether a container engine can be used from here."""
    address = os.environ.get("DOCKER_HOST", "unix:///var/run/docker.sock")
    if address.startswith("unix://") and not Path(address.removeprefix("unix://")).exists():
        return False  # asking all the same would leave a socket open: docker's client forgets it
    with contextlib.suppress(DockerException):
        client = docker.from_env(timeout=3)
        with contextlib.closing(client):
            return bool(client.ping())
    return False


def free_port() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def kafka_container(network: Network, port: int) -> DockerContainer:
    """A combined KRaft node; `port` is where clients outside reach it."""
    settings = {
        "NODE_ID": "1",
        "PROCESS_ROLES": "broker,controller",
        "LISTENERS": "PLAINTEXT://:9092,INSIDE://:19092,CONTROLLER://:9093",
        "ADVERTISED_LISTENERS": f"PLAINTEXT://127.0.0.1:{port},INSIDE://kafka:19092",
        "LISTENER_SECURITY_PROTOCOL_MAP": "PLAINTEXT:PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "INTER_BROKER_LISTENER_NAME": "INSIDE",
        "CONTROLLER_LISTENER_NAMES": "CONTROLLER",
        "CONTROLLER_QUORUM_VOTERS": "1@localhost:9093",
        "OFFSETS_TOPIC_REPLICATION_FACTOR": "1",
        "TRANSACTION_STATE_LOG_REPLICATION_FACTOR": "1",
        "TRANSACTION_STATE_LOG_MIN_ISR": "1",
        "SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR": "1",
        "SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR": "1",
        "GROUP_INITIAL_REBALANCE_DELAY_MS": "0",
        "AUTO_CREATE_TOPICS_ENABLE": "false",
    }
    container = (
        DockerContainer(KAFKA_IMAGE, docker_client_kw=PATIENT)
        .with_network(network)
        .with_network_aliases("kafka")
    )
    for name, value in settings.items():
        container.with_env(f"KAFKA_{name}", value)
    container.with_bind_ports("9092/tcp", port)
    return container.waiting_for(LogMessageWaitStrategy("Kafka Server started").with_startup_timeout(90))


def plain_minio() -> MinioContainer:
    """MinIO with the account of all tests."""
    container = MinioContainer(MINIO_IMAGE, docker_client_kw=PATIENT)
    container.with_env("MINIO_ROOT_USER", "crossfoot").with_env("MINIO_ROOT_PASSWORD", "throw-away-secret")
    return container


def plain_postgres() -> PostgresContainer:
    """PostgreSQL with the account of all tests."""
    return PostgresContainer(
        POSTGRES_IMAGE,
        username="crossfoot",
        password="throw-away",
        dbname="crossfoot",
        docker_client_kw=PATIENT,
    )


def postgres_address(container: PostgresContainer) -> str:
    """Where it is."""
    port = container.get_exposed_port(5432)
    return f"postgresql://crossfoot:throw-away@127.0.0.1:{port}/crossfoot"


def minio_container(network: Network) -> MinioContainer:
    """MinIO that publishes bucket notifications to Kafka, at once."""
    container = plain_minio().with_network(network).with_network_aliases("minio")
    container.with_env("MINIO_NOTIFY_KAFKA_ENABLE_PRIMARY", "on")
    container.with_env("MINIO_NOTIFY_KAFKA_BROKERS_PRIMARY", "kafka:19092")
    container.with_env("MINIO_NOTIFY_KAFKA_TOPIC_PRIMARY", UPLOADS_TOPIC)
    container.with_env("MINIO_API_SYNC_EVENTS", "on")
    return container


def build_minio() -> None:
    """Build MinIO's image where it is not there: no image of it is published any more."""
    with contextlib.closing(docker.from_env()) as client:
        if any(MINIO_IMAGE in image.tags for image in client.images.list()):
            return
    folder = REPO / "deploy" / "images" / "minio"
    subprocess.run(["docker", "build", "-q", "-t", MINIO_IMAGE, str(folder)], check=True)


def create_topic(kafka: DockerContainer, topic: str) -> None:
    """MinIO checks that its topic is there before it takes a notification rule."""
    command = ["/opt/kafka/bin/kafka-topics.sh", "--bootstrap-server", "kafka:19092", "--create",
               "--if-not-exists", "--topic", topic, "--partitions", "3"]  # fmt: skip
    result = kafka.exec(command)
    assert result.exit_code == 0, result.output


def _used(container: DockerContainer) -> Used:
    """By the engine's own accounting, for all processes of the container, those that ended included."""
    stats = container.get_wrapped_container().stats(stream=False)
    memory = stats["memory_stats"]
    cache = memory["stats"].get("cache", memory["stats"].get("file", 0))  # cgroup 1, cgroup 2
    return Used(stats["cpu_stats"]["cpu_usage"]["total_usage"] / 1e9, (memory["usage"] - cache) / 2**20)


@contextlib.contextmanager
def container_servers() -> Iterator[Servers]:
    """All three servers, ready, and gone again afterwards."""
    build_minio()
    port = free_port()
    with contextlib.ExitStack() as stack:
        network = stack.enter_context(Network(docker_client_kw=PATIENT))
        postgres = stack.enter_context(plain_postgres())
        kafka = stack.enter_context(kafka_container(network, port))
        create_topic(kafka, UPLOADS_TOPIC)
        minio = stack.enter_context(minio_container(network))
        named = {"kafka": kafka, "s3": minio, "postgres": postgres}
        yield Servers(
            kind="containers",
            kafka=f"127.0.0.1:{port}",
            s3_endpoint=f"http://127.0.0.1:{minio.get_exposed_port(9000)}",
            s3_access_key="crossfoot",
            s3_secret_key="throw-away-secret",
            postgres=postgres_address(postgres),
            notifications=True,
            interrupt=lambda name: named[name].get_wrapped_container().pause(),
            resume=lambda name: named[name].get_wrapped_container().unpause(),
            used=lambda name: _used(named[name]),
        )
