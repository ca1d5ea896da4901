"""Draws OFD files: texts and lines in millimetres from the top left."""

import io
import zipfile
from collections.abc import Sequence

ROOT = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE = 4.0


def text(
    x: float, y: float, value: str, *, attributes: str = "", inside: str = "", delta: str | None = None
) -> str:
    """A line of text whose first character's top left corner is at (x, y); wide characters take 4 mm."""
    steps = [SIZE if ord(char) > 0x2000 else SIZE / 2 for char in value[:-1]]
    delta = " ".join(map(str, steps)) if delta is None else delta
    box = f"{x} {y} {sum(steps) + SIZE} {SIZE}"
    return (
        f'<ofd:TextObject Boundary="{box}" Size="{SIZE}" Font="1" {attributes}>{inside}'
        f'<ofd:TextCode X="0" Y="{SIZE * 0.88}" DeltaX="{delta}">{value}</ofd:TextCode></ofd:TextObject>'
    )


def path(x: float, y: float, data: str, attributes: str = "", inside: str = "") -> str:
    """A path; `data` is relative to (x, y)."""
    return (
        f'<ofd:PathObject Boundary="{x} {y} 200 200" LineWidth="0.2" {attributes}>{inside}'
        f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def table(x: float, y: float, rows: Sequence[Sequence[str]], width: float = 40, height: float = 7) -> str:
    """A ruled table."""
    right, bottom = width * len(rows[0]), height * len(rows)
    lines = [f"M 0 {height * at} L {right} {height * at}" for at in range(len(rows) + 1)]
    lines += [f"M {width * at} 0 L {width * at} {bottom}" for at in range(len(rows[0]) + 1)]
    drawn = "".join(path(x, y, line) for line in lines)
    return drawn + "".join(
        text(x + width * column + 1, y + height * row + 1.5, value)
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
        if value
    )


def page(content: str, *, template: str = "", box: str = "0 0 210 297") -> str:
    """A page with one layer."""
    return (
        f"<ofd:Page {ROOT}><ofd:Area><ofd:PhysicalBox>{box}</ofd:PhysicalBox></ofd:Area>{template}"
        f'<ofd:Content><ofd:Layer ID="2">{content}</ofd:Layer></ofd:Content></ofd:Page>'
    )


def ofd(*pages: str, common: str = "", more: str = "", parts: dict[str, str] | None = None) -> bytes:
    """A package of one document; `common` and `more` go into Document.xml, `parts` are further files."""
    listed = "".join(f'<ofd:Page ID="{at}" BaseLoc="Pages/P{at}.xml"/>' for at in range(len(pages)))
    document = (
        f"<ofd:Document {ROOT}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
        f"</ofd:PageArea>{common}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages>{more}</ofd:Document>"
    )
    root = (
        f"<ofd:OFD {ROOT}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
    )
    files = {"OFD.xml": root, "Doc_0/Document.xml": document}
    files |= {f"Doc_0/Pages/P{at}.xml": content for at, content in enumerate(pages)}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in (files | (parts or {})).items():
            if content:
                package.writestr(name, content)
    return buffer.getvalue()
