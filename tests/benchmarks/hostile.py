"""Invented disclosures in every layout and format: consistent ones must not fail, planted errors must show.

python -m tests.benchmarks.hostile [SEEDS] [FORMAT…]
"""

import sys
import time
from collections import Counter

from crossfoot_local.inspection import Inspection, inspect_bytes
from crossfoot_local.samples import make
from crossfoot_local.samples.layouts import LAYOUTS

FORMATS = ("txt", "md", "csv", "html", "xlsx", "docx", "pdf")


def main() -> None:
    """Print a line a format, and every failure on a document without an error."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    for format_name in sys.argv[2:] or FORMATS:
        counted: Counter[str] = Counter()
        started = time.process_time()
        for layout in LAYOUTS:
            for seed in range(seeds):
                consistent(counted, seed, layout, format_name)
                planted(counted, seed, layout, format_name)
        seconds = time.process_time() - started
        print(f"{format_name:5}", dict(counted), f"{2 * seeds * len(LAYOUTS) / seconds:.1f} documents/s CPU")


def consistent(counted: Counter[str], seed: int, layout: str, format_name: str) -> None:
    """A document without an error: every failure is a false alarm."""
    found = inspected(seed, layout, format_name, 0)
    counted["documents"] += 1
    counted["checks that hold"] += sum(check.holds for check in found.checks)
    failed = [check for check in found.checks if check.outcome == "fail"]
    counted["false alarms"] += len(failed)
    for check in failed:
        print(f"  false alarm: {layout} {format_name} seed {seed}: {check.rule} {check.message_zh}")


def planted(counted: Counter[str], seed: int, layout: str, format_name: str) -> None:
    """A document with one wrong digit in a total."""
    found = inspected(seed, layout, format_name, 1)
    counted["planted"] += 1
    counted["found"] += any(check.outcome == "fail" for check in found.checks)


def inspected(seed: int, layout: str, format_name: str, errors: int) -> Inspection:
    """One sample, read and checked."""
    sample = make(seed, layout, format_name, errors)
    (found,) = inspect_bytes(sample.data, sample.name)
    return found


if __name__ == "__main__":
    main()
