"""How many slips of one digit are found, and how often the changed cell is the suspect.

Run: CROSSFOOT_SHARED=../shared python -m tests.benchmarks.mutation [--times 3000] [--seed 1] [--samples 10]
                                                                [--between 500]

Takes documents that are proven (the shared seeds, the PDFs, invented samples), changes one digit of one
figure that takes part in a check that holds, and checks the table again. A change of the last digit may stay
within rounding: such figures are counted apart, for no arithmetic can find them.

`--between` changes break no sum of their own table, only what another table says (see `mutations.between`).
"""

import argparse
import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from crossfoot_common.tables.checks import Finding
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import Cell, Table
from crossfoot_local.inspection import inspect_bytes
from crossfoot_local.samples.make import make
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.events import document_parsed
from crossfoot_parser.core.meaning.facts.stating import state_facts
from crossfoot_validator.core.check import check_document, check_table
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict
from tests.benchmarks.generators.kinds import relations
from tests.benchmarks.generators.writers import txt
from tests.benchmarks.mutations import between

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Proven:
    """A table, what was said about it, and the figures that take part in a check that holds."""

    name: str
    document: DocumentRef
    table: Table
    parsed: ParsedDocument
    verdict: TableVerdict
    places: tuple[Place, ...]


def documents(samples: int) -> Iterator[tuple[str, bytes]]:
    """The shared corpus, where there is one, and invented disclosures."""
    shared = Path(os.environ.get("CROSSFOOT_SHARED") or Path(__file__).parents[3] / "shared")
    for folder in ("seeds", "pdf"):
        for path in sorted((shared / "corpus" / folder).glob("*")):
            yield path.name, path.read_bytes()
    for seed in range(samples):
        made = make(seed)
        yield made.name, made.data


def proven(name: str, data: bytes) -> Iterator[Proven]:
    """Each table of a document with figures that are proven."""
    for inspection in inspect_bytes(data, name):
        if (parsed := inspection.parsed) is None:
            continue
        for table, verdict in zip(parsed.tables, inspection.verdicts, strict=True):
            places = {
                (o.source.row, o.source.column)
                for check in verdict.checks
                if check.holds
                for o in check.operands
                if o.value is not None and o.source.row is not None and o.source.column is not None
            }
            if places:
                yield Proven(name, inspection.document, table, parsed, verdict, tuple(sorted(places)))


def mutate(table: Table, place: Place, rng: random.Random) -> Table:
    """The table with one digit of one figure changed, text and number alike."""
    row, column = place
    cell = table.rows[row].cells[column]
    at = rng.choice([i for i, sign in enumerate(cell.text) if sign.isdigit()])
    digit = rng.choice([d for d in "0123456789" if d != cell.text[at]])
    text = cell.text[:at] + digit + cell.text[at + 1 :]
    number = Decimal("".join(c for c in text if c.isdigit() or c in ".-"))
    changed: Cell = cell.model_copy(update={"text": text, "number": number})
    cells = (*table.rows[row].cells[:column], changed, *table.rows[row].cells[column + 1 :])
    line = table.rows[row].model_copy(update={"cells": cells})
    return table.model_copy(update={"rows": (*table.rows[:row], line, *table.rows[row + 1 :])})


def outcome(case: Proven, place: Place, rng: random.Random) -> str:
    """found-suspect, found, wrong-suspect, rounding (no arithmetic can tell), doubtful or missed.

    What the table alone does not say the document may: *-elsewhere.
    """
    changed = mutate(case.table, place, rng)
    said = _in_the_table(case, changed, place)
    if said not in {"found", "missed", "doubtful"}:
        return said
    fresh = _between_tables(case, changed)
    suspects = {
        (f.suspect.source.table, f.suspect.source.row, f.suspect.source.column) for f in fresh if f.suspect
    }
    if suspects == {(case.table.sequence, *place)}:
        return "found-suspect-elsewhere"
    if suspects:
        return "wrong-suspect-elsewhere"
    return "found" if said == "found" else "found-elsewhere" if fresh else said


def _between_tables(case: Proven, changed: Table) -> list[Finding]:
    """What is found in the whole document with the changed table in it, and was not found before."""
    tables = tuple(changed if one.sequence == changed.sequence else one for one in case.parsed.tables)
    told = replace(case.parsed, tables=tables, facts=state_facts(tables, case.parsed.info))
    before, after = (
        check_document(document_parsed(case.document, one)).findings for one in (case.parsed, told)
    )
    known = {finding.fingerprint for finding in before}
    return [finding for finding in after if finding.fingerprint not in known]


def _in_the_table(case: Proven, changed: Table, place: Place) -> str:
    verdict = check_table(case.document, changed)
    before = {f.fingerprint for f in case.verdict.findings}
    fresh = [f for f in verdict.findings if f.fingerprint not in before]
    if not fresh:
        touched = [
            c for c in verdict.checks if any((o.source.row, o.source.column) == place for o in c.operands)
        ]
        if touched and all(c.holds for c in touched):
            return "rounding"
        doubtful = any(c.reason.startswith(("repaired", "doubtful")) for c in touched)
        return "doubtful" if doubtful else "missed"
    suspects = {(f.suspect.source.row, f.suspect.source.column) for f in fresh if f.suspect}
    if suspects == {place}:
        return "found-suspect"
    return "found" if not suspects or place in suspects else "wrong-suspect"


def main() -> None:
    """Print the shares, and what is missed most by kind of table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=3000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--samples", type=int, default=10)
    options.add_argument("--between", type=int, default=500)
    args = options.parse_args()
    slips(args)
    breaks_between(args)


def slips(args: argparse.Namespace) -> None:
    """One digit of one figure."""
    rng = random.Random(args.seed)
    tables = [case for name, data in documents(args.samples) for case in proven(name, data)]
    alarms = sum(len(case.verdict.findings) for case in tables)
    counts: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    weights = [len(case.places) for case in tables]
    for case in rng.choices(tables, weights, k=args.times):
        said = outcome(case, rng.choice(case.places), rng)
        counts[said] += 1
        if said.startswith(("missed", "wrong-suspect")):
            missed[f"{said}: {case.table.kind} ({case.name})"] += 1
    seen = args.times - counts["rounding"]
    found = sum(count for said, count in counts.items() if said.startswith(("found", "wrong")))
    right = sum(count for said, count in counts.items() if said.startswith("found-suspect"))
    print(f"{len(tables)} tables, {sum(weights)} figures; findings on untouched documents: {alarms}")
    print(f"{args.times} changes, {counts['rounding']} of them within rounding")
    print(f"found: {found}/{seen} = {found / seen:.3f}")
    print(f"the suspect is the changed cell: {right}/{found} = {right / found:.3f}")
    print(dict(counts))
    for name, count in missed.most_common(20):
        print(f"{count:5} {name}")


def breaks_between(args: argparse.Namespace) -> None:
    """A figure and all that follows from it in its own table, in documents that restate it."""
    rng = random.Random(args.seed)
    known = [*documents(args.samples), *generated(args.samples)]
    tables = [
        case
        for name, data in known
        for inspection in inspect_bytes(data, name)
        for case in between.shared(name, inspection)
    ]
    for group in ("tied", "restated"):
        counts: Counter[str] = Counter()
        missed: Counter[str] = Counter()
        weights = [len(getattr(case, group)) for case in tables]
        for case in rng.choices(tables, weights, k=args.between):
            said = between.outcome(case, rng.choice(getattr(case, group)), rng)
            counts[said] += 1
            if said == "missed":
                missed[f"{case.table.kind} ({case.name})"] += 1
        seen = counts["found"] + counts["missed"]
        share = counts["found"] / max(seen, 1)
        print(f"between tables, {group}: found {counts['found']}/{seen} = {share:.3f} {dict(counts)}")
        for name, count in missed.most_common(10):
            print(f"{count:5} {name}")


def generated(samples: int) -> Iterator[tuple[str, bytes]]:
    """Invented budgets whose tables restate one another."""
    for seed in range(samples):
        document = relations.write(random.Random(f"mutation {seed}"))
        yield f"relations-{seed}.txt", txt.tabs(document, random.Random(seed))


if __name__ == "__main__":
    main()
