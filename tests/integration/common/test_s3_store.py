"""The contract of the store, on the real one."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from crossfoot_common.errors import TransientError
from crossfoot_common.settings import StoreSettings
from crossfoot_common.storage.port import Store
from crossfoot_common.storage.s3 import S3Store
from tests.contract.test_store import StoreContract
from tests.servers.model import Servers

pytestmark = pytest.mark.servers


class TestS3Store(StoreContract):
    @pytest.fixture
    async def store(self, servers: Servers) -> AsyncIterator[Store]:
        store = S3Store(
            StoreSettings(
                s3_endpoint=servers.s3_endpoint.removeprefix("http://"),
                s3_access_key=servers.s3_access_key,
                s3_secret_key=SecretStr(servers.s3_secret_key),
                s3_bucket="store-contract",
            )
        )
        await store.prepare()
        yield store
        store.close()


async def test_a_store_that_does_not_answer_is_a_transient_error() -> None:
    store = S3Store(StoreSettings(s3_endpoint="127.0.0.1:1", s3_access_key="a", s3_secret_key=SecretStr("b")))
    with pytest.raises(TransientError):
        await store.get("x")
    store.close()
