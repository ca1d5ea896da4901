"""The store on S3, through the MinIO SDK in a thread pool (the SDK is synchronous).

The pool of connections is as large as that of threads, and every response is released: otherwise urllib3
opens a connection for each request or runs dry.
"""

import asyncio
import io
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from typing import Any, BinaryIO, TypeVar

import certifi
import urllib3
from minio import Minio
from minio.error import MinioException, S3Error, ServerError
from minio.notificationconfig import PrefixFilterRule, QueueConfig
from prometheus_client import Histogram
from urllib3.exceptions import HTTPError

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.observability import logs
from crossfoot_common.observability.metrics import from_nought
from crossfoot_common.settings import StoreSettings
from crossfoot_common.storage.port import Fetched, KeyRefusedError, Stored

log = logs.get(__name__)
T = TypeVar("T")
MISSING = {"NoSuchKey", "NoSuchObject"}
AWAY = {
    "InternalError",
    "ServiceUnavailable",
    "SlowDown",
    "RequestTimeout",
    "OperationAborted",
    "NoSuchBucket",
    "RequestTimeTooSkewed",  # the clocks differ: nothing can be done before one of them is set right
}
SERVERS_FAULT = 500
"""From here on a status says that the store cannot, a full disk (507) included, not that it will not."""
CHANGED = MISSING | {"PreconditionFailed", "ConditionalRequestConflict"}
"""What a write is answered whose condition does not hold."""
REFUSED = {
    "InvalidObjectName",
    "InvalidURI",
    "KeyTooLongError",
    "XMinioInvalidObjectName",
    "XMinioInvalidResourceName",
    "XMinioObjectExistsAsDirectory",
    "XMinioParentIsObject",
}
PIECE = 1024 * 1024
LARGE_AT_ONCE = 4
PAGE = 1000
METHODS = ("put", "put_file", "replace", "get", "fetch", "stream", "exists", "remove", "list")


class S3Store:
    """One bucket. Connects with the first call."""

    def __init__(self, settings: StoreSettings, seconds: Histogram | None = None) -> None:
        self._seconds = seconds
        if seconds:
            from_nought(seconds, ((method,) for method in METHODS))
        self._bucket = settings.s3_bucket
        self._region = settings.s3_region
        self._http = urllib3.PoolManager(
            maxsize=settings.s3_connections,
            timeout=urllib3.Timeout(connect=min(5, settings.s3_timeout_s), read=settings.s3_timeout_s),
            retries=urllib3.Retry(total=2, backoff_factor=0.1, status_forcelist=[500, 502, 503, 504]),
            ca_certs=str(settings.s3_ca_file or certifi.where()),
        )
        self._client = Minio(
            endpoint=settings.s3_endpoint,
            access_key=settings.s3_access_key or None,
            secret_key=settings.s3_secret_key.get_secret_value() or None,
            region=settings.s3_region,
            secure=settings.s3_secure,
            http_client=self._http,
        )
        self._large = asyncio.Semaphore(LARGE_AT_ONCE)
        self._threads = ThreadPoolExecutor(settings.s3_connections, thread_name_prefix="s3")

    async def _run(self, call: Callable[[], T]) -> T:
        """One call in a thread, timed by the method that makes it, its failures in the project's words."""
        started = time.perf_counter()
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, call)
        except S3Error as error:
            raise _translated(error) from error
        except (HTTPError, OSError, ServerError) as error:
            raise TransientError(f"the store is away: {error}") from error
        except MinioException as error:
            raise TransientError(f"the store answers nonsense: {error}") from error
        except ValueError as error:  # the client itself refuses names like a/../b
            raise KeyRefusedError(str(error)) from error
        finally:
            if self._seconds:
                method = call.__qualname__.split(".")[1]
                self._seconds.labels(method).observe(time.perf_counter() - started)

    async def prepare(self) -> None:
        """Create the bucket where it is missing; two services may try at the same time."""

        def create() -> None:
            if not self._client.bucket_exists(bucket_name=self._bucket):
                try:
                    self._client.make_bucket(bucket_name=self._bucket, location=self._region)
                except S3Error as error:
                    if error.code not in {"BucketAlreadyOwnedByYou", "BucketAlreadyExists"}:
                        raise

        await self._run(create)

    async def put(self, key: str, data: bytes, media_type: str = "application/octet-stream") -> None:
        """Write an object."""
        await self._run(
            lambda: self._client.put_object(
                bucket_name=self._bucket,
                object_name=key,
                data=io.BytesIO(data),
                length=len(data),
                content_type=media_type,
            )
        )

    async def put_file(self, key: str, file: BinaryIO, size: int) -> None:
        """Write an object, a part in memory at a time, and few of them at the same time."""
        async with self._large:
            await self._run(
                lambda: self._client.put_object(
                    bucket_name=self._bucket, object_name=key, data=file, length=size, num_parallel_uploads=1
                )
            )

    async def replace(
        self, key: str, data: bytes, expected: str | None, media_type: str = "application/octet-stream"
    ) -> str | None:
        """Write if what is there has this etag: one request, which the store decides."""
        condition = {"If-None-Match": "*"} if expected is None else {"If-Match": f'"{expected}"'}
        headers: dict[str, Any] = {"Content-Type": media_type, **condition}

        def write() -> str | None:
            try:
                # what the client's own `put_object` ends in; only that has no way to give a condition
                return self._client._put_object(self._bucket, key, data, headers).etag  # noqa: SLF001
            except S3Error as error:
                if error.code in CHANGED:
                    return None
                raise

        return await self._run(write)

    async def get(self, key: str) -> bytes:
        """The bytes of an object."""
        return (await self._run(lambda: self._fetch(key))).data

    async def fetch(self, key: str) -> Fetched | None:
        """The bytes of an object with their etag."""
        try:
            return await self._run(lambda: self._fetch(key))
        except PermanentError:
            return None

    def _fetch(self, key: str) -> Fetched:
        response = self._client.get_object(bucket_name=self._bucket, object_name=key)
        try:
            return Fetched(bytes(response.read()), response.headers.get("ETag", "").strip('"'))
        finally:
            response.close()
            response.release_conn()

    async def stream(self, key: str) -> AsyncIterator[bytes]:
        """The bytes of an object in pieces of a mebibyte."""
        response: Any = await self._run(
            lambda: self._client.get_object(bucket_name=self._bucket, object_name=key)
        )
        try:
            while piece := await self._run(lambda: bytes(response.read(PIECE))):
                yield piece
        finally:
            response.close()
            response.release_conn()

    async def exists(self, key: str) -> bool:
        """Whether there is an object under the key."""
        try:
            await self._run(lambda: self._client.stat_object(bucket_name=self._bucket, object_name=key))
        except PermanentError:
            return False
        return True

    async def remove(self, key: str) -> None:
        """Remove an object."""
        await self._run(lambda: self._client.remove_object(bucket_name=self._bucket, object_name=key))

    async def list(self, prefix: str) -> AsyncIterator[Stored]:
        """The objects under a prefix, a page at a time."""
        found = self._client.list_objects(bucket_name=self._bucket, prefix=prefix, recursive=True)
        while page := await self._run(lambda: list(islice(found, PAGE))):
            for item in page:
                if not item.is_dir:
                    modified = item.last_modified or datetime.fromtimestamp(0, UTC)
                    yield Stored(item.object_name, item.size or 0, (item.etag or "").strip('"'), modified)

    async def announce_uploads(self, prefix: str, target: str) -> bool:
        """Have the store publish what is put under a prefix to `target`, an ARN; False when it cannot.

        Other rules of the bucket stay. Notifications make uploads fast, nothing depends on them.
        """

        def subscribe() -> bool:
            rules = self._client.get_bucket_notification(bucket_name=self._bucket)
            if all(rule.queue != target for rule in rules.queue_config_list):
                rules.queue_config_list.append(
                    QueueConfig(
                        events=["s3:ObjectCreated:*"],
                        queue=target,
                        config_id="crossfoot-inbox",
                        prefix_filter_rule=PrefixFilterRule(prefix),
                    )
                )
                self._client.set_bucket_notification(bucket_name=self._bucket, config=rules)
            return True

        try:
            return await self._run(subscribe)
        except S3Error as error:
            log.warning("uploads_not_announced", code=error.code, target=target)
            return False

    def close(self) -> None:
        """Let go of threads and connections."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._http.clear()


def _translated(error: S3Error) -> Exception:
    if error.code in MISSING:
        return PermanentError("object_missing", str(error.object_name or ""))
    if error.code in REFUSED:
        return KeyRefusedError(f"{error.code}: {error.object_name}")
    if error.code in AWAY or error.response.status >= SERVERS_FAULT:
        return TransientError(f"the store is away: {error.code}")
    return error  # a wrong key, a denied bucket: nobody foresaw it, the service stops and says so
