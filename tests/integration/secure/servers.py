"""Kafka and PostgreSQL in containers as production has them: TLS, passwords, rights, a CA of our own."""

import contextlib
import datetime as dt
import ipaddress
from collections.abc import Iterator
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from testcontainers.core.container import DockerContainer
from testcontainers.core.wait_strategies import LogMessageWaitStrategy

from tests.servers.containers import KAFKA_IMAGE, POSTGRES_IMAGE, free_port

INSIDE = "localhost:19092"
HAS_TLS = "ldd $(command -v postgres || ls /usr/lib/postgresql/*/bin/postgres) | grep -q libssl"


def certificates(folder: Path) -> None:
    """`ca.pem`, and for the servers of 127.0.0.1 `server.key`, `server.crt` and both in `server.pem`."""
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
    for file in folder.iterdir():
        file.chmod(0o644)
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
    container = DockerContainer(KAFKA_IMAGE).with_bind_ports("9092/tcp", port)
    container.with_volume_mapping(str(folder), "/certificates", "ro")
    for name, value in settings.items():
        container.with_env(f"KAFKA_{name}", value)
    ready = LogMessageWaitStrategy("Kafka Server started").with_startup_timeout(90)
    with container.waiting_for(ready) as running:
        yield running, port


@contextlib.contextmanager
def secure_postgres(folder: Path) -> Iterator[tuple[DockerContainer, int]]:
    """One server, with TLS where the image was built with it, as the published one is."""
    port = free_port()
    start = (
        "cp /certificates/server.* /tmp && chown postgres /tmp/server.* && chmod 600 /tmp/server.key; "
        f"if {HAS_TLS}; then tls='-c ssl=on -c ssl_cert_file=/tmp/server.crt "
        "-c ssl_key_file=/tmp/server.key'; fi; exec docker-entrypoint.sh postgres $tls"
    )
    container = DockerContainer(POSTGRES_IMAGE).with_bind_ports("5432/tcp", port)
    container.with_volume_mapping(str(folder), "/certificates", "ro")
    container.with_env("POSTGRES_PASSWORD", "throw-away").with_env("POSTGRES_DB", "crossfoot")
    container.with_command(["bash", "-c", start])
    ready = LogMessageWaitStrategy("init process complete").with_startup_timeout(60)
    with container.waiting_for(ready) as running:
        yield running, port


def inside(container: DockerContainer, *command: str) -> str:
    """What a command in the container says; it must succeed."""
    done = container.exec(list(command))
    said: str = done.output.decode(errors="replace")
    assert done.exit_code == 0, said
    return said
