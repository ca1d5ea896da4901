"""What has to be there before the services start: the topics on the broker, the schema in the database."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.process import tail

STEPS = {"topics": ("crossfoot_common.messaging.admin",), "schema": ("crossfoot_warehouse", "migrate")}
"""What is prepared, and the module that does it."""
ATTEMPTS = 4


def prepare(environment: Mapping[str, str], log: Path) -> None:
    """Both at the same time, each in a process of its own, as it is done in production.

    Raises:
        ServerError: one of them cannot be prepared.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(len(STEPS)) as steps:
        list(steps.map(lambda what: _step(what, environment, log), STEPS))


def _step(what: str, environment: Mapping[str, str], log: Path) -> None:
    for attempt in range(1, ATTEMPTS + 1):
        with log.open("ab") as sink:
            done = subprocess.run(  # noqa: S603 - our own modules
                [sys.executable, "-m", *STEPS[what]],
                env={**os.environ, **environment},
                stdout=sink,
                stderr=sink,
                check=False,
            )
        if done.returncode == 0:
            return
        time.sleep(attempt)  # external servers may still be starting
    raise ServerError(f"the {what} could not be prepared ({log}):\n{tail(log, 1)}")
