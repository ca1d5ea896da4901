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

from PIL import Image, ImageDraw, ImageFont

from crossfoot_common.tables.model import Source
from crossfoot_local.inspection import Inspection, inspect_bytes, limits_with
from tests.support.scanning import CONDITIONS, scanned

EDGES, TOP, HIGH = (50, 120, 260, 350, 440, 545), 100, 22  # points
HEAD = (
    ("科目编码", "科目名称", "合计", "基本支出", "项目支出"),
    ("Code", "Name", "Total", "Basic", "Project"),
)
GROUPS = (
    (("20101", "人大事务"), ("2010101", "行政运行"), ("2010102", "代表工作")),
    (("20103", "政府办公厅事务"), ("2010301", "行政运行"), ("2010302", "机关服务")),
    (
        ("21303", "水利"),
        ("2130301", "行政运行"),
        ("2130305", "水利工程建设"),
        ("2130306", "水利工程运行与维护"),
    ),
)
PLANTED = ("clean 150", "blurred 110", "blurred 85")
Rows = list[list[str]]


@dataclass(slots=True)
class Cells:
    """Of one condition."""

    all: int = 0
    exact: int = 0
    doubtful: int = 0
    wrong: int = 0  # without a doubt
    misread: int = 0  # with a doubt or without
    found: int = 0  # of those: not read twice, or in a check that does not hold
    labels: int = 0
    named: int = 0
    failed: int = 0  # pages with a finding, where nothing is wrong
    proven: int = 0


def rows_of(seed: int, *, chinese: bool, groups: int = 3) -> Rows:
    """An invented table that adds up, down the rows and across the columns."""
    random = Random(seed)
    body, totals = Rows(), [0, 0]
    for (code, name), *parts in GROUPS[:groups]:
        leaves = [(random.randrange(10**4, 10**7), random.randrange(10**3, 10**6)) for _ in parts]
        whole = [sum(leaf[i] for leaf in leaves) for i in (0, 1)]
        totals = [totals[i] + whole[i] for i in (0, 1)]
        for (own, label), (basic, project) in zip([(code, name), *parts], [whole, *leaves], strict=True):
            shown = label if chinese else f"Item {own[-2:]}"
            body.append([own, shown, *map(_money, (basic + project, basic, project))])
    body.append(["", "合计" if chinese else "Sum", *map(_money, (sum(totals), *totals))])
    return [list(HEAD[not chinese]), *body]


def _money(cents: int) -> str:
    return f"{cents // 100:,}.{cents % 100:02d}"


def drawn(rows: Rows, dpi: int, font: Path | None) -> Image.Image:
    """The table under its title and unit, on a sheet of A4."""
    scale = dpi / 72
    image = Image.new("RGB", (round(595 * scale), round(842 * scale)), "white")
    draw = ImageDraw.Draw(image)

    def write(x: float, y: float, text: str, *, size: float = 10, right: bool = False) -> None:
        face = ImageFont.truetype(font, size * scale) if font else ImageFont.load_default(size * scale)
        left = x * scale - (draw.textlength(text, font=face) if right else 0)
        draw.text((left, y * scale), text, font=face, fill=0)

    if font:
        write(180, 50, "一般公共预算支出表", size=16)
        write(50, 82, "部门：青石县水务局")
        write(545, 82, "单位：万元", right=True)
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            write(EDGES[j + (j > 1)] + (4 if j < 2 else -4), TOP + i * HIGH + 5, text, right=j > 1)
    for i in range(len(rows) + 1):
        _line(draw, scale, EDGES[0], TOP + i * HIGH, EDGES[-1], TOP + i * HIGH)
    for x in EDGES:
        _line(draw, scale, x, TOP, x, TOP + len(rows) * HIGH)
    return image


def _line(draw: ImageDraw.ImageDraw, scale: float, *ends: float) -> None:
    draw.line(tuple(end * scale for end in ends), fill=0, width=max(1, round(scale / 2)))


def count(pages: range, fonts: Sequence[Path], name: str) -> Cells:
    """The cells of some pages in one condition."""
    found, (dpi, done) = Cells(), CONDITIONS[name]
    for seed in pages:
        font = fonts[seed % len(fonts)] if fonts else None
        rows = rows_of(seed, chinese=bool(font))
        read = _inspected(scanned(drawn(rows, dpi, font), dpi, done, seed))
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


def planted(rows: Rows, random: Random) -> Rows:
    """The same with one digit of one figure another one: as somebody misprints it."""
    i, j = random.randrange(1, len(rows)), random.randrange(2, 5)
    text = rows[i][j]
    at = random.choice([k for k, c in enumerate(text) if c.isdigit() and (k or c != "1")])
    other = random.choice([c for c in "123456789" if c != text[at]])
    changed = text[:at] + other + text[at + 1 :]
    return [
        [changed if (r, c) == (i, j) else cell for c, cell in enumerate(row)] for r, row in enumerate(rows)
    ]


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
    "figures | exact | doubtful | wrong, no doubt | misread | of them found | labels | pages proven | "
    "false alarms | s a page"
)
OUTCOMES = ("finding", "not checkable", "elsewhere", "unread", "hidden", "repaired")


def count_all(pages: range, fonts: Sequence[Path], names: Sequence[str]) -> None:
    """Print the first table."""
    print(f"| condition | {COLUMNS} |\n{'|---' * 11}|")
    for name in names:
        begun = time.process_time()
        c = count(pages, fonts, name)
        spent = (time.process_time() - begun) / max(len(pages), 1)
        share, labels = 100 * c.exact / max(c.all, 1), f"{c.named} of {c.labels}"
        told_of = (
            f"{c.doubtful} | {c.wrong} | {c.misread} | {c.found} | {labels} | {c.proven} of {len(pages)}"
        )
        print(f"| {name} | {c.all} | {share:.1f} % | {told_of} | {c.failed} | {spent:.1f} |", flush=True)


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
