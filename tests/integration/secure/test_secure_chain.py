"""The whole chain in the production profile: each service has its own account on each server, and no more."""

import contextlib
import io
import json
import os
import zipfile
from collections.abc import Awaitable
from pathlib import Path

import asyncpg
import pytest
from minio.error import S3Error
from pydantic import SecretStr

from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.settings import StoreSettings
from crossfoot_common.storage.rights import RIGHTS
from crossfoot_common.storage.s3 import S3Store
from tests.e2e.disclosures import disclosure
from tests.integration.secure.postgres import PASSWORD, SecurePostgres
from tests.integration.secure.servers import BUCKET, SecureStore
from tests.integration.secure.test_secure import settings
from tests.servers.containers import engine_answers
from tests.support.processes import eventually, service

pytestmark = [
    pytest.mark.containers,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not engine_answers(), reason="no container engine answers: real servers with TLS"),
]

ROLES = {"warehouse": ("crossfoot_writer", "writer-own"), "desk": ("crossfoot_desk", "desk-own")}
"""Who knows the database: a login of its own each, with its password."""


def environment(name: str, folder: Path, broker: int, store: str, database: SecurePostgres) -> dict[str, str]:
    """What one service is given, in the profile `production`."""
    return {
        "CROSSFOOT_PROFILE": "production",
        "CROSSFOOT_KAFKA_BOOTSTRAP": f"127.0.0.1:{broker}",
        "CROSSFOOT_KAFKA_SECURITY_PROTOCOL": "SASL_SSL",
        "CROSSFOOT_KAFKA_SASL_USERNAME": f"crossfoot-{name}",
        "CROSSFOOT_KAFKA_SASL_PASSWORD": f"crossfoot-{name}-own",
        "CROSSFOOT_KAFKA_CA_FILE": str(folder / "ca.pem"),
        "CROSSFOOT_S3_ENDPOINT": store,
        "CROSSFOOT_S3_SECURE": "true",
        "CROSSFOOT_S3_CA_FILE": str(folder / "ca.pem"),
        "CROSSFOOT_S3_ACCESS_KEY": f"crossfoot-{name}",
        "CROSSFOOT_S3_SECRET_KEY": f"{name}-own-secret",
        "CROSSFOOT_S3_BUCKET": BUCKET,
        "CROSSFOOT_KAFKA_MESSAGE_LIMIT": "2000",  # tables are claims
        **({"CROSSFOOT_POSTGRES_DSN": database.dsn(*ROLES[name])} if name in ROLES else {}),
    }


def archive(name: str, data: bytes) -> bytes:
    """A ZIP of one file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(name, data)
    return made.getvalue()


async def test_a_file_and_an_archive_reach_their_ends_with_the_rights_of_each_service_alone(
    folder: Path, broker_port: int, bucket: SecureStore, database: SecurePostgres, tmp_path: Path
) -> None:
    await create_topics(settings(folder, broker_port, "operator"))
    files = {"budget.txt": disclosure(1), "all.zip": archive("inner.txt", disclosure(2))}
    for name, data in files.items():
        bucket.root.put_object(
            bucket_name=BUCKET, object_name=f"inbox/{name}", data=io.BytesIO(data), length=len(data)
        )

    def said(name: str) -> str | None:
        try:
            with bucket.root.get_object(bucket_name=BUCKET, object_name=f"outcomes/{name}.json") as answer:
                return str(json.loads(answer.read())["status"])
        except S3Error:
            return None

    async def ended() -> bool:
        for process in running:
            assert process.child.poll() is None, process.log.read_text()
        found = [said(name) for name in (*files, "all.zip!inner.txt")]
        return found == ["accepted", "unpacked", "accepted"]

    async def written() -> bool:
        found: int = await rows.fetchval("select count(*) from documents")
        return found == 3 + before

    rows = await asyncpg.connect(database.dsn("postgres", PASSWORD))
    before: int = await rows.fetchval("select count(*) from documents")
    with contextlib.ExitStack() as open_:
        running = [
            open_.enter_context(
                service(
                    name,
                    {**os.environ, **environment(name, folder, broker_port, bucket.address, database)},
                    tmp_path,
                )
            )
            for name in RIGHTS
        ]
        await eventually(ended, 120)
        await eventually(written, 30)
    await rows.close()


@pytest.mark.parametrize("name", sorted(RIGHTS))
async def test_a_service_reads_and_writes_its_own_prefixes_and_no_others(
    name: str, folder: Path, bucket: SecureStore
) -> None:
    store = S3Store(
        StoreSettings(
            s3_endpoint=bucket.address,
            s3_secure=True,
            s3_ca_file=folder / "ca.pem",
            s3_access_key=f"crossfoot-{name}",
            s3_secret_key=SecretStr(f"{name}-own-secret"),
            s3_bucket=BUCKET,
        )
    )
    await store.prepare()
    for prefix in sorted({one for rights in RIGHTS.values() for one in (*rights.reads, *rights.writes)}):
        key = f"{prefix}rights-{name}"
        may_write, may_read = prefix.startswith(RIGHTS[name].writes), prefix.startswith(RIGHTS[name].reads)
        assert await allowed(store.put(key, b"x")) == may_write, f"{name} writes {prefix}"
        bucket.root.put_object(bucket_name=BUCKET, object_name=key, data=io.BytesIO(b"x"), length=1)
        assert await allowed(store.get(key)) == may_read, f"{name} reads {prefix}"
        may_remove = prefix.startswith(RIGHTS[name].removes)
        assert await allowed(store.remove(key)) == may_remove, f"{name} removes from {prefix}"
        bucket.root.remove_object(bucket_name=BUCKET, object_name=key)
    store.close()


async def allowed(request: Awaitable[object]) -> bool:
    """Whether the store does what it is asked."""
    try:
        await request
    except S3Error as error:
        if error.code == "AccessDenied":
            return False
        raise
    return True
