"""Makes PDF files for tests: Chinese without a font file, through reportlab's CID font."""

import io
from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
HEIGHT: float = A4[1]
RULED = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]


class Pdf:
    """One file under way: coordinates are points from the top left."""

    def __init__(self, **options: object) -> None:
        self._buffer = io.BytesIO()
        self.canvas = Canvas(self._buffer, pagesize=A4, **options)

    def text(self, x: float, top: float, text: str, size: float = 10) -> "Pdf":
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, HEIGHT - top, text)
        return self

    def table(
        self,
        x: float,
        top: float,
        rows: Sequence[Sequence[str]],
        style: Sequence[tuple[object, ...]] = RULED,
        **options: object,
    ) -> "Pdf":
        table = Table([list(row) for row in rows], **options)
        table.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), FONT, 10), *style]))
        _, height = table.wrapOn(self.canvas, 500, 800)
        table.drawOn(self.canvas, x, HEIGHT - top - height)
        return self

    def page(self) -> "Pdf":
        self.canvas.showPage()
        return self

    def bytes(self) -> bytes:
        self.canvas.save()
        return self._buffer.getvalue()
