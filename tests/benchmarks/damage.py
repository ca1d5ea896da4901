"""How often damage to the layout alone makes a document fail: no figure is changed, each is a false alarm.

Run: CROSSFOOT_SHARED=../shared python -m tests.benchmarks.damage [--times 40] [--only KIND…] [--dump DIR]

Takes documents whose failures are known (the shared seeds, invented samples of every layout, the golden
cases), damages each in one place as conversions do (see `damages`), and counts the failures that the document
did not have before: another rule, or another stated figure and another difference. What is lost without a
trace (a row, a figure, a clause) cannot be known; such kinds are marked and counted apart.
"""

import argparse
import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random

from crossfoot_common.tables.checks import Check
from crossfoot_local.inspection import inspect_bytes
from crossfoot_local.samples import make
from crossfoot_local.samples.layouts import LAYOUTS
from tests.benchmarks.damages import kinds
from tests.benchmarks.damages.lines import Lines

LOSES = frozenset({"drop_row", "lose_figure", "drop_clause", "drop_prose_line"})
"""Kinds that take a figure away: where nothing shows the gap, no reader could know either."""
TELLING = 5  # digits of a difference that no two errors share by chance

Said = set[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what is said about it undamaged: rule and figure, rule and difference of each failure."""

    name: str
    lines: Lines
    known: Said


def documents(samples: int) -> Iterator[Document]:
    """The shared seeds, where there are any, invented disclosures, and the golden cases that add up."""
    shared = Path(os.environ.get("CROSSFOOT_SHARED") or Path(__file__).parents[3] / "shared")
    texts = [(p.name, p.read_text("utf-8")) for p in sorted((shared / "corpus" / "seeds").glob("*.txt"))]
    texts += [
        (f"{layout}-{seed}.txt", make(seed, layout).data.decode())
        for layout in LAYOUTS
        for seed in range(samples)
    ]
    golden = sorted((Path(__file__).parents[1] / "golden").glob("*/input.txt"))
    texts += [(p.parent.name, p.read_text("utf-8")) for p in golden]
    for name, text in texts:
        lines = text.splitlines()
        known = failures(lines)
        if not known or name.endswith(
            ".txt"
        ):  # a wrong figure in a golden case of ten rows is all that it is about
            yield Document(name, lines, {key for check in known for key in keys(check)})


def failures(lines: Lines) -> list[Check]:
    """Every check that fails."""
    (said,) = inspect_bytes("\n".join(lines).encode(), "damaged.txt")
    return [check for check in said.checks if check.outcome == "fail"]


def keys(check: Check) -> Said:
    """What a failure is known by: its rule with the figure that is wrong, or with the size of the error.

    A size of several digits is the same error, whichever rule tells it: where a damaged table cannot say any
    more what it contradicts, another one does.
    """
    figure = "".join(re.findall(r"\d", check.operands[0].source.text))
    size = abs(check.difference or Decimal(0)).normalize()
    anywhere = {("", str(size))} if len(size.as_tuple().digits) >= TELLING else set[tuple[str, str]]()
    return {(check.rule, figure), (check.rule, str(size)), *anywhere}


def fresh(document: Document, damaged: Lines) -> list[Check]:
    """The failures that the document does not have undamaged."""
    return [check for check in failures(damaged) if not keys(check) & document.known]


def main() -> None:
    """Print a line a kind: damaged documents, those that fail anew, and such documents per thousand."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=40)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--samples", type=int, default=2)
    options.add_argument("--only", nargs="*")
    options.add_argument("--dump", type=Path)
    args = options.parse_args()
    known = list(documents(args.samples))
    counted: Counter[str] = Counter()
    started = time.process_time()
    for kind, damage in kinds().items():
        if args.only and kind not in args.only:
            continue
        done = failed = 0
        for turn in range(args.times):
            rng = Random(f"{args.seed}:{kind}:{turn}")
            document = rng.choice(known)
            damaged = damage(list(document.lines), rng)
            if damaged is None or damaged == document.lines:
                continue
            found = fresh(document, damaged)
            done, failed = done + 1, failed + bool(found)
            if found and args.dump:
                dump(args.dump, f"{kind}-{args.seed}-{turn}", document, damaged, found)
        group = "lost" if kind in LOSES else "damaged"
        counted.update({f"{group}": done, f"{group} failed": failed})
        if done:
            print(f"{kind:28} {failed:4} of {done:4}  {1000 * failed // done:4} per 1000", flush=True)
    seconds = time.process_time() - started
    for group in ("damaged", "lost"):
        done, failed = counted[group], counted[f"{group} failed"]
        print(f"{group}: {failed} of {done} documents fail anew, {1000 * failed / max(done, 1):.1f} per 1000")
    print(f"{seconds:.0f} s CPU")


def dump(folder: Path, name: str, document: Document, damaged: Lines, found: list[Check]) -> None:
    """What has to be looked at: the damaged text, and what was said about it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text("\n".join(damaged), "utf-8")
    said = [
        f"{c.rule} {c.reason}\n  {c.message_zh}\n  {[(o.source.line, o.source.text) for o in c.operands]}"
        for c in found
    ]
    (folder / f"{name}.said").write_text("\n".join([document.name, *said]), "utf-8")


if __name__ == "__main__":
    main()
