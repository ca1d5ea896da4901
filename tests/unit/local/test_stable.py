"""The same file gives the same findings: nothing depends on the order in which a set is walked."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from crossfoot_local.samples import make

SEEDS = ("0", "1", "2")


def test_what_is_said_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    for number in range(4):
        sample = make(number, errors=1)
        (tmp_path / f"{number}-{sample.name}").write_bytes(sample.data)
    files = sorted(map(str, tmp_path.iterdir()))
    assert len({digest(files, seed) for seed in SEEDS}) == 1


def digest(files: list[str], seed: str) -> str:
    """A digest of all that `inspect` says, in a process with its own hash seed."""
    command = [sys.executable, "-m", "crossfoot_local", "inspect", "--format", "json", *files]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    said = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    return hashlib.sha256(said).hexdigest()
