"""Files written again in other formats and with other faces: what is proven and what fails must stay.

Run: python -m tests.benchmarks.rewritten [FILE …] [--new] [--lost] [--writer W…] [--keep DIR]

Without files it reads the shared corpus. Each file is read, and what it shows is written as a web page, a
Word file, workbooks, text and PDF; and as a web page with serial numbers, remarks, separators and full-width
figures. A line tells the tables, the checks that hold, the failures, how many of them the file
had itself, how many of the file's are lost without a word (they neither fail nor are not checkable), and the
figures left over. A failure that the file itself has not is either false, or was missed in it: --new prints
them, and --lost those that are lost.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.checks import Check
from crossfoot_local.inspection import Inspection, inspect_bytes
from tests.benchmarks.rewriting.faces import FACES
from tests.benchmarks.rewriting.shown import shown
from tests.benchmarks.rewriting.writers import WRITERS, to_html
from tests.benchmarks.silence import CORPUS

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of one file; failures, and all that fails or is not checkable, by rule and figures."""

    tables: int
    hold: int
    failures: dict[Key, str]
    spoken_of: frozenset[Key]
    left_over: int

    def lost(self, own: "Said") -> list[Key]:
        """What fails in the file itself, and here neither fails nor is said not to be checkable."""
        return sorted(own.failures.keys() - self.spoken_of)


def said_of(data: bytes, name: str) -> Said:
    """The verdicts on a file, members of an archive together."""
    read: list[Inspection] = list(inspect_bytes(data, name))
    checks = [check for one in read for verdict in one.verdicts for check in verdict.checks]
    checks += [check for one in read for check in one.between.checks]
    failed = (c for c in checks if c.outcome == "fail" and c.severity != "info")
    return Said(
        sum(len(one.parsed.tables) for one in read if one.parsed),
        len([check for check in checks if check.outcome.startswith("pass")]),
        {key(c): c.message_zh for c in failed},
        frozenset(key(c) for c in checks if c.outcome in {"fail", "not_checkable"}),
        sum(one.parsed.figures.left_over for one in read if one.parsed),
    )


def key(check: Check) -> Key:
    """By what a check is known again in another format: places differ, rules and figures do not."""
    return check.rule, str(check.stated), str(check.computed)


def rewritten(data: bytes, name: str, chosen: list[str]) -> Iterator[tuple[str, str, bytes]]:
    """Name of the dress, ending and bytes of every other way to write a file."""
    found = shown(data, name)
    for writer, (ending, write) in WRITERS.items():
        if not chosen or writer in chosen:
            yield writer, ending, write(found)
    for face, change in FACES.items():
        if not chosen or face in chosen:
            yield face, "html", to_html(change(found))


def main() -> None:
    """Print a line a file and dress."""
    args = arguments()
    files = args.files or sorted(p for p in CORPUS.rglob("*") if p.suffix in {".txt", ".pdf"})
    for file in files:
        data = file.read_bytes()
        own = said_of(data, file.name)
        tell(file.stem, own, own)
        try:
            for dress, ending, bytes_ in rewritten(data, file.name, args.writer):
                if args.keep:
                    (args.keep / f"{file.stem}.{dress.replace(' ', '-')}.{ending}").write_bytes(bytes_)
                told = said_of(bytes_, f"{file.stem}.{ending}")
                tell(f"  {dress}", told, own)
                if args.new:
                    fresh = told.failures.keys() - own.failures.keys()
                    print(*(f"    {one[0]}: {told.failures[one]}" for one in sorted(fresh)), sep="\n")
                if args.lost:
                    print(*(f"    lost {one[0]}: {own.failures[one]}" for one in told.lost(own)), sep="\n")
        except PermanentError as refusal:
            print(f"  not read: {refusal}")


def tell(name: str, told: Said, own: Said) -> None:
    """One line of the report."""
    kept = len(told.failures.keys() & own.failures.keys())
    failures = f"{len(told.failures):4} fail, {kept} its own, {len(told.lost(own))} lost"
    print(f"{name[:40]:40} {told.tables:4} tables {told.hold:5} hold {failures} {told.left_over:4} left over")


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--new", action="store_true", help="print the failures that the file itself has not")
    parser.add_argument("--lost", action="store_true", help="print its failures of which nothing is said")
    parser.add_argument("--writer", nargs="*", default=[], choices=[*WRITERS, *FACES])
    parser.add_argument("--keep", type=Path, help="a folder for what was written")
    return parser.parse_args()


if __name__ == "__main__":
    main()
