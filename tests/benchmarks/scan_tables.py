"""Draws the invented tables that the benchmark of scans reads, and plants the errors that it looks for."""

from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFont

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
Rows = list[list[str]]


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


def drawn(rows: Rows, dpi: int, font: Path | None, *, ruled: bool = True) -> Image.Image:
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
    for i in range(len(rows) + 1) if ruled else ():
        _line(draw, scale, EDGES[0], TOP + i * HIGH, EDGES[-1], TOP + i * HIGH)
    for x in EDGES if ruled else ():
        _line(draw, scale, x, TOP, x, TOP + len(rows) * HIGH)
    return image


def _line(draw: ImageDraw.ImageDraw, scale: float, *ends: float) -> None:
    draw.line(tuple(end * scale for end in ends), fill=0, width=max(1, round(scale / 2)))


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
