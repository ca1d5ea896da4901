"""`make score`: what `crossfoot inspect` prints for the real disclosures, against the hand-made ground truth.

    python -m tests.benchmarks.score [--verbose]

Needs the shared corpus beside the clone, or where CROSSFOOT_SHARED says.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from crossfoot_local.inspection import inspect_bytes
from crossfoot_local.report import report

REPO = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CROSSFOOT_SHARED", REPO.parent / "shared"))


def main() -> int:
    """Print one line an oracle; 1 when the corpus is not there."""
    oracles = sorted((SHARED / "oracle").glob("*.json"))
    if not oracles:
        print(f"no ground truth at {SHARED}: set CROSSFOOT_SHARED", file=sys.stderr)
        return 1
    for oracle in oracles:
        (seed,) = (SHARED / "corpus" / "seeds").glob(f"{oracle.stem}_*.txt")
        score(oracle, seed, sys.argv[1:])
    return 0


def score(oracle: Path, seed: Path, options: list[str]) -> None:
    """Inspect one seed and let the scorer say what it thinks of it."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as found:
        for inspection in inspect_bytes(seed.read_bytes(), str(seed)):
            json.dump(report(inspection), found, ensure_ascii=False)
            found.write("\n")
        found.flush()
        scorer = SHARED / "tools" / "score" / "score_oracle.py"
        subprocess.run([sys.executable, str(scorer), str(oracle), found.name, *options], check=True)


if __name__ == "__main__":
    raise SystemExit(main())
