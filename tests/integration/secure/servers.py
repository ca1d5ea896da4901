"""Kafka, MinIO and PostgreSQL as production has them: TLS, passwords, rights, a CA of our own."""

import contextlib
import datetime as dt
import ipaddress
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import urllib3
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from minio import Minio, MinioAdmin
from minio.credentials.providers import StaticProvider
from minio.error import MinioException
from testcontainers.core.container import DockerContainer
from testcontainers.core.wait_strategies import LogMessageWaitStrategy
from urllib3.exceptions import HTTPError

from crossfoot_common.storage.rights import RIGHTS, policy
from tests.servers.containers import KAFKA_IMAGE, MINIO_IMAGE, PATIENT, free_port

INSIDE = "localhost:19092"
BUCKET = "crossfoot-secure"


def certificates(folder: Path) -> None:
    """`ca.pem`, and for the servers of 127.0.0.1 `server.key`, `server.crt` and both in `server.pem`.

    The two are also in `minio/`, by the names that MinIO looks for.
    """
    now = dt.datetime.now(dt.UTC)
    ca_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    ca_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test CA")])

    def builder(name: x509.Name, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        made = x509.CertificateBuilder().subject_name(name).issuer_name(ca_name).public_key(public)
        made = made.serial_number(x509.random_serial_number()).not_valid_before(now)
        return made.not_valid_after(now + dt.timedelta(days=1))

    ca = builder(ca_name, ca_key.public_key()).add_extension(
        x509.BasicConstraints(ca=True, path_length=0), True
    )
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    server_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "server")])
    server = builder(server_name, key.public_key()).add_extension(names, critical=False)
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    public = server.sign(ca_key, hashes.SHA256()).public_bytes(pem)
    (folder / "ca.pem").write_bytes(ca.sign(ca_key, hashes.SHA256()).public_bytes(pem))
    (folder / "server.key").write_bytes(private)
    (folder / "server.crt").write_bytes(public)
    (folder / "server.pem").write_bytes(private + public)
    (folder / "minio").mkdir()
    (folder / "minio/private.key").write_bytes(private)
    (folder / "minio/public.crt").write_bytes(public)
    for file in folder.rglob("*"):
        file.chmod(0o755 if file.is_dir() else 0o644)
    folder.chmod(0o755)


@contextlib.contextmanager
def secure_kafka(folder: Path) -> Iterator[tuple[DockerContainer, int]]:
    """One node: outside SASL/SCRAM over TLS with rights, inside the container a super user without either."""
    port = free_port()
    scram = "org.apache.kafka.common.security.scram.ScramLoginModule required;"
    settings = {
        "NODE_ID": "1",
        "PROCESS_ROLES": "broker,controller",
        "LISTENERS": "OUTSIDE://:9092,INSIDE://:19092,CONTROLLER://:9093",
        "ADVERTISED_LISTENERS": f"OUTSIDE://127.0.0.1:{port},INSIDE://{INSIDE}",
        "LISTENER_SECURITY_PROTOCOL_MAP": "OUTSIDE:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "INTER_BROKER_LISTENER_NAME": "INSIDE",
        "CONTROLLER_LISTENER_NAMES": "CONTROLLER",
        "CONTROLLER_QUORUM_VOTERS": "1@localhost:9093",
        "SASL_ENABLED_MECHANISMS": "SCRAM-SHA-512",
        "LISTENER_NAME_OUTSIDE_SCRAM___SHA___512_SASL_JAAS_CONFIG": scram,
        "LISTENER_NAME_OUTSIDE_SSL_KEYSTORE_TYPE": "PEM",
        "LISTENER_NAME_OUTSIDE_SSL_KEYSTORE_LOCATION": "/certificates/server.pem",
        "AUTHORIZER_CLASS_NAME": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
        "SUPER_USERS": "User:ANONYMOUS;User:operator",
        "OFFSETS_TOPIC_REPLICATION_FACTOR": "1",
        "TRANSACTION_STATE_LOG_REPLICATION_FACTOR": "1",
        "TRANSACTION_STATE_LOG_MIN_ISR": "1",
        "GROUP_INITIAL_REBALANCE_DELAY_MS": "0",
        "AUTO_CREATE_TOPICS_ENABLE": "false",
    }
    container = DockerContainer(KAFKA_IMAGE, docker_client_kw=PATIENT).with_bind_ports("9092/tcp", port)
    container.with_volume_mapping(str(folder), "/certificates", "ro")
    for name, value in settings.items():
        container.with_env(f"KAFKA_{name}", value)
    ready = LogMessageWaitStrategy("Kafka Server started").with_startup_timeout(90)
    with container.waiting_for(ready) as running:
        yield running, port


@dataclass(frozen=True, slots=True)
class SecureStore:
    """A client with all rights, and where the store is."""

    root: Minio
    address: str  # host:port


@contextlib.contextmanager
def secure_minio(folder: Path) -> Iterator[SecureStore]:
    """A store with TLS, and a policy and a key for each service."""
    port = free_port()
    container = DockerContainer(MINIO_IMAGE, docker_client_kw=PATIENT).with_bind_ports("9000/tcp", port)
    container.with_env("MINIO_ROOT_USER", "root-user").with_env("MINIO_ROOT_PASSWORD", "root-own-secret")
    container.with_volume_mapping(str(folder / "minio"), "/certificates", "ro")
    container.with_command("server /data --address :9000 --certs-dir /certificates")
    address, http = f"127.0.0.1:{port}", urllib3.PoolManager(ca_certs=str(folder / "ca.pem"))
    with container:
        root = Minio(endpoint=address, access_key="root-user", secret_key="root-own-secret", http_client=http)
        until_it_answers(root.list_buckets)
        root.make_bucket(bucket_name=BUCKET)
        admin = MinioAdmin(
            endpoint=address, credentials=StaticProvider("root-user", "root-own-secret"), http_client=http
        )
        for service in RIGHTS:
            admin.policy_add(f"crossfoot-{service}", policy=policy(service, BUCKET))
            admin.user_add(f"crossfoot-{service}", f"{service}-own-secret")
            admin.attach_policy([f"crossfoot-{service}"], user=f"crossfoot-{service}")
        yield SecureStore(root, address)


def until_it_answers(ask: Callable[[], object], seconds: float = 60) -> None:
    """Ask until a server answers at all."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            ask()
        except (MinioException, HTTPError, OSError):
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.3)
        else:
            return


def inside(container: DockerContainer, *command: str) -> str:
    """What a command in the container says; it must succeed."""
    done = container.exec(list(command))
    said: str = done.output.decode(errors="replace")
    assert done.exit_code == 0, said
    return said
