"""Consistent documents of many kinds: whatever fails in them is a false finding; planted errors must show.

Run: python -m tests.benchmarks.consistent [--documents 500] [--seed 1] [--kind K…] [--format F…]
                                           [--planted] [--lossy] [--cut] [--keep DIR]

The kinds are those of `generators`. Each document is written in one format, read and checked in this process.
With --planted each is read a second time with one wrong figure: found is what fails then and did not before.
What stays within the rounding of the figures that show it is counted apart: no arithmetic can find it.
With --lossy the writers that drop columns, spans and values take part (their errors are not planted).
With --cut every last digit is cut instead of rounded: what is said about that is no error (severity info).
Some tables have another face (`faces`): numbered rows or columns, remarks, blank rows, rows made columns.
Now and then a document has a figure that cannot be read, or a line left out as confidential (`changes`).
"""

import argparse
import os
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from crossfoot_common.tables.checks import Check
from crossfoot_local.inspection import inspect_bytes
from tests.benchmarks.generators import changes, generators
from tests.benchmarks.generators.blocks import Document
from tests.benchmarks.generators.changes import CHANGES
from tests.benchmarks.generators.faces import faced
from tests.benchmarks.generators.ledger import Figure, with_wrong_figure
from tests.benchmarks.generators.writers import LOSSY, WRITERS

RARE = 0.04
"""The share of documents with each of the changes."""
SLOW = {"pdf": 0.15, "docx": 0.6}
"""How often a slow writer is drawn, beside 1 for the others."""


@dataclass(frozen=True, slots=True)
class Case:
    """One document in one format, and the same with one wrong figure, where that was asked for."""

    name: str
    document: Document
    writer: str
    data: bytes
    seed: str
    wrong: Figure | None = None
    wrong_text: str = ""
    wrong_data: bytes = b""


def cases(args: argparse.Namespace) -> Iterator[Case]:
    """All documents that were asked for, the kinds in turn."""
    known = generators()
    kinds = [kind for kind in known if not args.kind or kind in args.kind]
    writers = args.format or [name for name in WRITERS if args.lossy or name not in LOSSY]
    for turn in range(args.documents):
        kind = kinds[turn % len(kinds)]
        seed = f"{args.seed}:{kind}:{turn}"
        rng = Random(seed)
        document = changed(known[kind](rng), rng, cut=args.cut)
        writer = rng.choices(writers, [SLOW.get(name, 1) for name in writers])[0]
        yield written(document, writer, seed, planted=args.planted)


def changed(document: Document, rng: Random, *, cut: bool) -> Document:
    """The document as it was invented, mostly; with every last digit cut, where that is asked for."""
    document = faced(document, rng)
    for change in CHANGES.values():
        document = change(document, rng) if rng.random() < RARE else document
    return changes.cut(document, rng) if cut else document


def written(document: Document, writer: str, seed: str, *, planted: bool) -> Case:
    """The bytes of a document, and those with one wrong figure."""
    extension, write = WRITERS[writer]
    name = f"{document.kind}-{seed.replace(':', '-')}-{writer}.{extension}"
    case = Case(name, document, writer, write(document, Random(seed)), seed)
    if not planted or writer in LOSSY or set(document.traits) & {"unread", "confidential"}:
        return case
    figures, wrong, text = with_wrong_figure(document.figures, Random(seed), document.shown)
    data = write(replace(document, figures=figures), Random(seed))
    return replace(case, wrong=wrong, wrong_text=text, wrong_data=data)


def checked(data: bytes, name: str) -> list[Check]:
    """Every check. A file that cannot be read is no answer."""
    found: list[Check] = []
    for inspection in inspect_bytes(data, name):
        if inspection.refusal is not None:
            raise inspection.refusal
        found += inspection.checks
    return found


def failures(checks: list[Check]) -> list[Check]:
    """Those that fail at more than severity info."""
    return [check for check in checks if check.outcome == "fail" and check.severity != "info"]


def within_rounding(before: list[Check], after: list[Check]) -> bool:
    """Whether all that changed still holds, some of it by rounding alone."""
    fresh = [check for check in after if not keys([check]) & keys(before)]
    rounded = any(check.outcome == "pass_within_rounding" for check in fresh)
    return rounded and all(check.holds for check in fresh)


def keys(checks: list[Check]) -> set[tuple[str, str, str]]:
    """What failures are known by: rule, stated figure and what was computed."""
    return {(check.rule, str(check.stated), str(check.computed)) for check in checks}


@dataclass(slots=True)
class Counts:
    """What was seen: documents, false findings, planted errors."""

    documents: Counter[str]
    failed: Counter[str]
    by_rule: Counter[tuple[str, str, str]]
    planted: Counter[tuple[str, str]]
    found: Counter[tuple[str, str]]
    rounded: Counter[str]

    def told(self) -> Iterator[str]:
        """The tables that are printed."""
        for kind, count in sorted(self.documents.items()):
            failed, checks = self.failed[kind], sum(n for k, n in self.by_rule.items() if k[0] == kind)
            yield f"{kind:16} {count:5} documents {failed:5} with false findings {checks:6} false findings"
        yield from (
            f"{n:6}  {kind:16} {rule} ({severity})"
            for (kind, rule, severity), n in self.by_rule.most_common()
        )
        yield from self._recall()
        documents, failed = sum(self.documents.values()), sum(self.failed.values())
        yield f"{sum(self.by_rule.values())} false findings in {failed} of {documents} documents"

    def _recall(self) -> Iterator[str]:
        if not self.planted:
            return
        for (kind, relation), count in sorted(self.planted.items()):
            found = self.found[kind, relation]
            yield f"{kind:16} {relation:12} planted {count:5} found {found:5} {100 * found / count:5.1f} %"
        count, found = sum(self.planted.values()), sum(self.found.values())
        yield f"planted errors found: {found} of {count} = {100 * found / count:.1f} %"
        yield f"{self.rounded.total()} others stay within rounding"


def judge(case: Case, counts: Counts, keep: Path | None) -> None:
    """Read and check one document, count what is said, keep what has to be looked at."""
    kind = case.document.kind
    before = checked(case.data, case.name)
    failed = failures(before)
    counts.documents[kind] += 1
    counts.failed[kind] += bool(failed)
    counts.by_rule.update((kind, check.rule, check.severity) for check in failed)
    if failed and keep:
        kept(keep, case.name, case.data, said(case.document.traits, failed))
    if case.wrong is None:
        return
    after = checked(case.wrong_data, case.name)
    fresh = keys(failures(after)) - keys(failed)
    if not fresh and within_rounding(before, after):
        counts.rounded[kind] += 1
        return
    place = (kind, case.wrong.proves)
    counts.planted[place] += 1
    counts.found[place] += bool(fresh)
    if not fresh and keep:
        note = f"planted and not found: {case.wrong.text} became {case.wrong_text} ({case.wrong.proves})"
        kept(keep / "missed", case.name, case.wrong_data, [note, " ".join(case.document.traits)])


def kept(folder: Path, name: str, data: bytes, lines: list[str]) -> None:
    """The file, and beside it what was said."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    (folder / f"{name}.said").write_text("\n".join(lines), "utf-8")


def said(traits: tuple[str, ...], failed: list[Check]) -> list[str]:
    """Every failure with the figures that it rests on."""
    lines = [f"traits: {' '.join(traits)}"]
    for check in failed:
        lines += [f"{check.rule} [{check.severity}] {check.reason}", f"  {check.message_zh}"]
        lines += [
            f"    {o.role} {'-' if o.sign < 0 else ' '} {o.source.text} · {o.source.label} · {o.source.path}"
            f" · table {o.source.table} row {o.source.row} column {o.source.column} line {o.source.line}"
            for o in check.operands
        ]
    return lines


def main() -> None:
    """Print documents and false findings by kind, by kind and rule, and the share of planted errors found."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--documents", type=int, default=500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--kind", nargs="*", choices=list(generators()))
    options.add_argument("--format", nargs="*", choices=list(WRITERS))
    options.add_argument("--planted", action="store_true")
    options.add_argument("--lossy", action="store_true")
    options.add_argument("--cut", action="store_true")
    options.add_argument("--keep", type=Path)
    args = options.parse_args()
    os.nice(5)
    counts = Counts(*(Counter() for _ in range(6)))
    started = time.process_time()
    for case in cases(args):
        judge(case, counts, args.keep)
    for line in counts.told():
        print(line)
    print(f"{time.process_time() - started:.0f} s CPU")


if __name__ == "__main__":
    main()
