"""What became of every figure of real files: `python -m tests.benchmarks.accounted [FILE …]`.

Without files it reads the shared corpus. A line a file: figures seen, in tables, in claims, excused by
class, left over, and the share that is accounted for; `--left` prints what is left over.
"""

import argparse
from pathlib import Path

from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.accounting import Accounting
from crossfoot_parser.core.parse import parse

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--left", action="store_true", help="print what is left over")
    asked = parser.parse_args()
    files = asked.files or sorted([*CORPUS.glob("seeds/*.txt"), *CORPUS.glob("pdf/*.pdf")])
    total = left = 0
    for file in files:
        data = file.read_bytes()
        try:
            figures = parse(data, file.name, detect(data, file.name)).figures
        except PermanentError as error:
            print(f"{file.name}\t{error}")
            continue
        total, left = total + figures.seen, left + figures.left_over
        print(line(file.name, figures))
        if asked.left:
            for one in figures.examples:
                print(f"    L{one.line} p{one.page} {one.context}")
    print(f"all\t{total} seen\t{left} left over\t{1 - left / max(total, 1):.2%} accounted for")


def line(name: str, figures: Accounting) -> str:
    """One file."""
    excused = ", ".join(f"{count} {name}" for name, count in figures.excused.items())
    share = 1 - figures.left_over / max(figures.seen, 1)
    return (
        f"{name[:44]}\t{figures.seen} seen\t{figures.in_tables} in tables\t{figures.in_claims} in claims\t"
        f"{figures.left_over} left\t{share:.2%}\t{excused}"
    )


if __name__ == "__main__":
    main()
