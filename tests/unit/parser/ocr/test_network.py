"""A network runs in silence: nothing about the machine is written down or to be sent."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import numpy as np
from crossfoot_parser.ocr.figures import figure_steps
print(figure_steps(np.full((40, 80), 255, np.uint8)).shape[1])
"""


def test_no_id_of_the_machine_is_made_and_no_event_is_kept(tmp_path: Path) -> None:
    away = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=kept | away,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "18"), done.stderr
    assert "telemetry" not in done.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
