"""Three real brokers that keep three copies of everything, of which any one may die at any time."""

import asyncio
import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError
from docker.models.containers import Container
from testcontainers.core.container import DockerContainer
from testcontainers.core.network import Network

from crossfoot_common.events.topics import TOPICS
from tests.servers.containers import KAFKA_IMAGE, PATIENT, free_port

COPIES = 3


@dataclass(frozen=True, slots=True)
class Brokers:
    """Three containers and their ports, in the same order."""

    containers: tuple[DockerContainer, ...]
    ports: tuple[int, ...]

    @property
    def bootstrap(self) -> str:
        """All of them."""
        return ",".join(f"127.0.0.1:{port}" for port in self.ports)

    def kill(self, number: int) -> None:
        """Kill -9."""
        self.containers[number].get_wrapped_container().kill()

    def start(self, number: int) -> None:
        """Start a dead one again, on what it had on its disk."""
        self.containers[number].get_wrapped_container().start()

    def wait_until_in_sync(self, seconds: float = 150) -> None:
        """Wait until every partition has all its copies."""
        deadline = time.monotonic() + seconds
        while not asyncio.run(self.in_sync()):
            assert time.monotonic() < deadline, f"copies that do not catch up\n{self.last_words()}"
            time.sleep(0.5)

    def last_words(self) -> str:
        """How each broker is, and the end of what it logged."""
        return "\n".join(last_words(one.get_wrapped_container()) for one in self.containers)

    async def in_sync(self) -> bool:
        """Whether every partition has all its copies, as far as one can see now."""
        admin = AIOKafkaAdminClient(bootstrap_servers=self.bootstrap, request_timeout_ms=5000)
        try:
            await admin.start()
            brokers = {one["node_id"] for one in (await admin.describe_cluster())["brokers"]}
            ours = {topic.name for topic in TOPICS} & set(await admin.list_topics())
            found = await admin.describe_topics(list(ours)) if ours else []
        except (KafkaError, OSError):
            return False
        finally:
            await admin.close()
        copies = [len(part["isr"]) for topic in found for part in topic["partitions"]]
        return len(brokers) == COPIES and all(count == COPIES for count in copies)


def last_words(broker: Container) -> str:
    """How one broker is, and the end of what it logged."""
    broker.reload()
    end = broker.logs(tail=30).decode("utf-8", "replace")
    return f"{broker.name} is {broker.status}, restarted {broker.attrs['RestartCount']} times:\n{end}"


def container(number: int, port: int, network: Network) -> DockerContainer:
    """One of the three: broker and controller at once; `port` is where clients outside reach it."""
    name = f"kafka{number}"
    settings = {
        "NODE_ID": str(number),
        "PROCESS_ROLES": "broker,controller",
        "LISTENERS": "PLAINTEXT://:9092,INSIDE://:19092,CONTROLLER://:9093",
        "ADVERTISED_LISTENERS": f"PLAINTEXT://127.0.0.1:{port},INSIDE://{name}:19092",
        "LISTENER_SECURITY_PROTOCOL_MAP": "PLAINTEXT:PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "INTER_BROKER_LISTENER_NAME": "INSIDE",
        "CONTROLLER_LISTENER_NAMES": "CONTROLLER",
        "CONTROLLER_QUORUM_VOTERS": ",".join(f"{n}@kafka{n}:9093" for n in range(1, COPIES + 1)),
        "OFFSETS_TOPIC_REPLICATION_FACTOR": str(COPIES),
        "OFFSETS_TOPIC_NUM_PARTITIONS": "6",
        "TRANSACTION_STATE_LOG_REPLICATION_FACTOR": str(COPIES),
        "MIN_INSYNC_REPLICAS": "2",
        "UNCLEAN_LEADER_ELECTION_ENABLE": "false",
        "BROKER_SESSION_TIMEOUT_MS": "3000",  # a dead one is missed soon
        "INITIAL_BROKER_REGISTRATION_TIMEOUT_MS": "140000",  # one that is not registered by then ends itself
        "BROKER_HEARTBEAT_INTERVAL_MS": "500",
        "GROUP_INITIAL_REBALANCE_DELAY_MS": "0",
        "AUTO_CREATE_TOPICS_ENABLE": "false",
        "HEAP_OPTS": "-Xms128m -Xmx384m",
    }
    made = (
        DockerContainer(KAFKA_IMAGE, docker_client_kw=PATIENT)
        .with_network(network)
        .with_network_aliases(name)
    )
    for setting, value in settings.items():
        made.with_env(f"KAFKA_{setting}", value)
    made.with_env("CLUSTER_ID", "5L6g3nShT-eMCtK--X86sw")
    # as any orchestrator would: one that ends by itself while the other two are not there yet starts again
    made.with_kwargs(restart_policy={"Name": "on-failure", "MaximumRetryCount": 3})
    return made.with_bind_ports("9092/tcp", port)


@contextlib.contextmanager
def three_brokers() -> Iterator[Brokers]:
    """All three, in sync."""
    with contextlib.ExitStack() as open_:
        network = open_.enter_context(Network(docker_client_kw=PATIENT))
        ports = tuple(free_port() for _ in range(COPIES))
        containers = tuple(container(n, port, network) for n, port in enumerate(ports, 1))
        for one in containers:
            open_.enter_context(one)
        running = Brokers(containers, ports)
        running.wait_until_in_sync()
        yield running
