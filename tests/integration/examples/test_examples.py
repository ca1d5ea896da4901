"""The consumers in examples/ read what the chain publishes, by clients that are not ours."""

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crossfoot_common.events.base import Event
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.events.topics import REJECTED
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.settings import KafkaSettings, StoreSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local.broker import send
from tests.e2e.topics import empty_topics
from tests.servers.model import Servers
from tests.support.chain_events import events_of_samples

pytestmark = [pytest.mark.servers, pytest.mark.timeout(600)]
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
FOREIGN = Outgoing(REJECTED.name, b"key", b"not JSON, and not ours", {"hello": "world"})


@pytest.fixture(scope="module")
def settings(servers: Servers) -> dict[str, str]:
    if servers.kind == "embedded":
        pytest.skip(
            "other people's clients are tried on Apache Kafka: the embedded broker answers few of them"
        )
    return {
        "CROSSFOOT_KAFKA_BOOTSTRAP": servers.kafka,
        "CROSSFOOT_S3_ENDPOINT": servers.s3_endpoint.removeprefix("http://"),
        "CROSSFOOT_S3_ACCESS_KEY": servers.s3_access_key,
        "CROSSFOOT_S3_SECRET_KEY": servers.s3_secret_key,
        "CROSSFOOT_S3_BUCKET": "examples",
    }


@pytest.fixture(scope="module")
def sent(settings: dict[str, str]) -> list[Event]:
    """The judged events of the samples, on their topics: every one twice, one by reference, one not ours."""
    events: list[Event] = [
        one for one in events_of_samples() if isinstance(one, TableJudged | DocumentChecked)
    ]
    empty_topics(settings["CROSSFOOT_KAFKA_BOOTSTRAP"])  # the examples print what they find: only ours
    with pytest.MonkeyPatch.context() as patch:
        for name, value in settings.items():
            patch.setenv(name, value)
        asyncio.run(publish(events))
    return events


async def publish(events: list[Event]) -> None:
    small = KafkaSettings()
    store = S3Store(StoreSettings())
    largest = max((one for one in events if isinstance(one, TableRejected)), key=lambda e: len(codec.dump(e)))
    large = KafkaSettings(kafka_message_limit=len(codec.dump(largest)) - 1)
    try:
        await create_topics(small)
        await store.prepare()
        encoded = [codec.encode(one, "validator") for one in events if one is not largest]
        await send(small, store, [FOREIGN, *encoded, *encoded])
        await send(large, store, [codec.encode(largest, "validator")])
    finally:
        store.close()


def run(command: list[str], settings: dict[str, str], folder: Path = EXAMPLES) -> list[str]:
    found = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | settings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert found.returncode == 0, found.stderr
    return found.stdout.splitlines()


@pytest.mark.parametrize("protocol", ["classic", "consumer"])
def test_the_python_consumer_prints_every_finding_once(
    settings: dict[str, str], sent: list[Event], protocol: str
) -> None:
    own = {"CROSSFOOT_GROUP_PROTOCOL": protocol, "CROSSFOOT_EXAMPLE_GROUP": f"example-{protocol}"}
    lines = run([sys.executable, "consumer.py", "8"], settings | own)
    checks = [
        (event.document.source, finding.check)
        for event in sent
        if isinstance(event, TableRejected | DocumentChecked)
        for finding in event.findings
    ]
    assert checks
    assert sorted(lines) == sorted(
        f"{source} {check.rule} {check.difference or 0} {check.message_zh}" for source, check in checks
    )


def test_kcat_and_jq_print_a_line_for_each_rejected_table(
    settings: dict[str, str], sent: list[Event]
) -> None:
    if not (shutil.which("kcat") and shutil.which("jq")):
        pytest.skip("kcat and jq are not installed here: that example is not tried")
    lines = run(["sh", "rejected.sh"], settings)
    tables = [event for event in sent if isinstance(event, TableRejected)]
    whole = {f"{event.document.source}\t{event.table.title}" for event in tables}
    seen = {"\t".join(line.split("\t")[:2]) for line in lines}
    assert len(whole - seen) == 1, "all but the one that travels as a reference"


def test_the_go_consumer_prints_the_end_of_every_document(
    settings: dict[str, str], sent: list[Event], tmp_path: Path
) -> None:
    if not shutil.which("go"):
        pytest.skip("no Go here: the Go example is not tried")
    built = subprocess.run(
        ["go", "build", "-o", str(tmp_path / "checked"), "."],
        cwd=EXAMPLES / "go",
        capture_output=True,
        text=True,
        check=False,
    )
    if "dial tcp" in built.stderr:
        pytest.skip(f"the Go modules cannot be fetched: {built.stderr[-200:]}")
    assert built.returncode == 0, built.stderr
    lines = run([str(tmp_path / "checked"), "6"], settings)
    ends = [event for event in sent if isinstance(event, DocumentChecked)]
    assert sorted(lines) == sorted(
        f"{one.document.source} {one.outcome}{one.reason or ''} {one.table_count} {len(one.findings)}"
        for one in ends
    )
