"""How well figures are read off pictures, and what becomes of errors that somebody printed: `make bench-ocr`.

Run: python -m tests.benchmarks.scans [--pages 3] [--plants 30] [--first 0] [--fonts DIR] [--only CONDITION…]

Draws invented tables that add up, in Chinese where DIR has fonts with Chinese (else with the font that Pillow
brings along), scans them as `tests.support.scanning` says, and reads them. The first table counts cells: as
printed, doubtful, wrong without a doubt. The second plants one wrong digit a page before it is printed and
counts how it was told: as a finding, as not checkable with its readings, or not at all (hidden). Nothing is
ever repaired by arithmetic, so no repair can be wrong; a clean page that fails is a false alarm.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from crossfoot_common.tables.model import Source
from crossfoot_local.inspection import Inspection, inspect_bytes, limits_with
from crossfoot_parser.ocr import judging, page
from crossfoot_parser.ocr.arrays import Grey
from crossfoot_parser.ocr.figures import figure_steps
from crossfoot_parser.ocr.judging import Judged
from crossfoot_parser.ocr.labels import Words
from tests.benchmarks.scan_tables import Rows, drawn, planted, rows_of
from tests.support.scanning import CONDITIONS, scanned

PLANTED = ("clean 150", "blurred 110", "blurred 85")


class Alone:
    """What each recogniser would have read alone: asked once more, beside the judgement on both."""

    def __init__(self) -> None:
        self.said: dict[str, tuple[str, str]] = {}
        self._judge = judging.judge

    def __enter__(self) -> dict[str, tuple[str, str]]:
        page.judge = self._both  # type: ignore[attr-defined] # where it is asked
        return self.said

    def __exit__(self, *_: object) -> None:
        page.judge = self._judge  # type: ignore[attr-defined] # as above

    def _both(self, crop: Grey, words: Words) -> Judged | None:
        judged = self._judge(crop, words)
        if judged is not None:
            views = judging.read_alone(words.steps), judging.read_alone(figure_steps(crop))
            self.said[judged.text] = views
        return judged


@dataclass(slots=True)
class Cells:
    """Of one condition."""

    all: int = 0
    exact: int = 0
    first: int = 0  # as the recogniser of words reads alone
    second: int = 0  # as that of figures does
    doubtful: int = 0
    wrong: int = 0  # without a doubt
    misread: int = 0  # with a doubt or without
    found: int = 0  # of those: not read twice, or in a check that does not hold
    labels: int = 0
    named: int = 0
    failed: int = 0  # pages with a finding, where nothing is wrong
    proven: int = 0


def count(pages: range, fonts: Sequence[Path], name: str) -> Cells:
    """The cells of some pages in one condition."""
    found, (dpi, done) = Cells(), CONDITIONS[name]
    for seed in pages:
        font = fonts[seed % len(fonts)] if fonts else None
        rows = rows_of(seed, chinese=bool(font))
        image = drawn(rows, dpi, font, ruled="unruled" not in done)
        with Alone() as alone:
            read = _inspected(scanned(image, dpi, done, seed))
        found.failed += bool(read.findings)
        found.proven += bool(read.verdicts) and read.verdicts[0].verification == "verified"
        open_places = {_place(o.source) for check in read.checks if not check.holds for o in check.operands}
        for place, printed, cell in _pairs(rows, read):
            if not printed.replace(",", "").replace(".", "").isdigit():
                found.labels += bool(printed)
                found.named += bool(printed) and cell is not None and cell[0] == printed
                continue
            text, twice = cell or ("", False)
            found.all += 1
            found.exact += text == printed
            first, second = alone.get(text, ("", ""))
            found.first += _value(first) == _value(printed)
            found.second += _value(second) == _value(printed)
            found.doubtful += not twice
            misread = _value(text) != _value(printed)
            found.wrong += twice and misread
            found.misread += misread
            found.found += misread and (not twice or place in open_places)
    return found


def _inspected(scan: tuple[bytes, str]) -> Inspection:
    (found,) = inspect_bytes(scan[0], "scan", limits_with(1))
    return found


def _value(text: str) -> str:
    return text.replace(",", "")


Pair = tuple[tuple[int, int, int], str, tuple[str, bool] | None]


def _pairs(rows: Rows, read: Inspection) -> Iterator[Pair]:
    """Every printed cell of the body, and what was read: place, text, and whether two recognisers read it."""
    table = read.parsed.tables[0] if read.parsed and read.parsed.tables else None
    body = table.rows if table and len(table.rows) == len(rows) - 1 else ()
    for i, row in enumerate(rows[1:]):
        for j, printed in enumerate(row):
            cell = body[i].cells[j] if body and j < len(body[i].cells) else None
            read_as = ("".join(cell.text.split()), bool(cell.ocr and cell.ocr.twice)) if cell else None
            yield (1, i, j), "".join(printed.split()), read_as


def told(seeds: range, fonts: Sequence[Path], name: str) -> Counter[str]:
    """How planted errors were told, one a page."""
    (dpi, done), outcome = CONDITIONS[name], Counter[str]()
    for seed in seeds:
        font = fonts[seed % len(fonts)] if fonts else None
        right = rows_of(1000 + seed, chinese=bool(font), groups=2)
        rows = planted(right, Random(seed))
        read = _inspected(scanned(drawn(rows, dpi, font), dpi, done, seed))
        outcome["repaired"] += bool(read.parsed and any(table.repairs for table in read.parsed.tables))
        outcome[_outcome(right, rows, read)] += 1
    return outcome


def _outcome(right: Rows, rows: Rows, read: Inspection) -> str:
    """What became of the one cell that is wrong: hidden where every check of it holds, or it has none."""
    ((i, j),) = ((i, j) for i, row in enumerate(rows) for j, text in enumerate(row) if text != right[i][j])
    tables = read.parsed.tables if read.parsed else ()
    if len(tables) != 1 or len(tables[0].rows) != len(rows) - 1:
        return "unread"
    place = (1, i - 1, j)
    own = [check for check in read.checks if place in map(_place, (o.source for o in check.operands))]
    if any(check.outcome == "fail" for check in own):
        return "finding"
    if read.findings:
        return "elsewhere"
    return "not checkable" if any(not check.holds for check in own) else "hidden"


def _place(source: Source) -> tuple[int | None, int | None, int | None]:
    return source.table, source.row, source.column


COLUMNS = (
    "figures | exact | words alone | figures alone | doubtful | wrong, no doubt | misread | of them found | "
    "labels | pages proven | false alarms | s a page"
)
OUTCOMES = ("finding", "not checkable", "elsewhere", "unread", "hidden", "repaired")


def count_all(pages: range, fonts: Sequence[Path], names: Sequence[str]) -> None:
    """Print the first table."""
    print(f"| condition | {COLUMNS} |\n{'|---' * 13}|")
    for name in names:
        begun = time.process_time()
        c = count(pages, fonts, name)
        spent = (time.process_time() - begun) / max(len(pages), 1)
        shares = " | ".join(f"{100 * n / max(c.all, 1):.1f} %" for n in (c.exact, c.first, c.second))
        labels = f"{c.named} of {c.labels}"
        told_of = (
            f"{c.doubtful} | {c.wrong} | {c.misread} | {c.found} | {labels} | {c.proven} of {len(pages)}"
        )
        print(f"| {name} | {c.all} | {shares} | {told_of} | {c.failed} | {spent:.1f} |", flush=True)


def tell_all(seeds: range, fonts: Sequence[Path]) -> None:
    """Print the second table."""
    print(f"\n| planted errors | pages | {' | '.join(OUTCOMES)} |\n{'|---' * 8}|")
    for name in PLANTED:
        out = told(seeds, fonts, name)
        counts = " | ".join(str(out[what]) for what in OUTCOMES)
        print(f"| {name} | {len(seeds)} | {counts} |", flush=True)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=3)
    parser.add_argument("--plants", type=int, default=10)
    parser.add_argument("--first", type=int, default=0, help="the seed of the first page")
    parser.add_argument("--fonts", type=Path)
    parser.add_argument("--only", nargs="*", default=list(CONDITIONS))
    asked = parser.parse_args()
    fonts = sorted(p for p in asked.fonts.rglob("*") if p.suffix in {".ttf", ".ttc"}) if asked.fonts else []
    count_all(range(asked.first, asked.first + asked.pages), fonts, asked.only)
    if asked.plants:
        tell_all(range(asked.first, asked.first + asked.plants), fonts)


if __name__ == "__main__":
    main()
