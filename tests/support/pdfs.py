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


class Bare:
    """A one-page file written object by object, for what no library writes: coordinates as in the file."""

    NAMED = "<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/{encoding}/DescendantFonts[{cid}]{more}>>"
    CID = (
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering({order})"
        "/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox"
        "[0 {descent} 1000 {ascent}]/ItalicAngle 0/Ascent {ascent}/Descent {descent}/CapHeight 700>>>>"
    )

    HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"

    def __init__(
        self, *, page: str = "/MediaBox[0 0 595 842]", pages: str = "", room: tuple[int, int] = (880, -120)
    ) -> None:
        self._page, self._pages, self._room = page, pages, room
        self._content: list[str] = []
        self._fonts = {"F": self._font("UniGB-UCS2-H", "GB1")}
        self._streams: list[bytes] = []  # whole, with what is said of them
        self._layers: dict[str, bool] = {}
        self._annotations: list[str] = []

    def annotate(self, kind: str, x: float, y: float, text: str, more: str = "/F 4") -> "Bare":
        """An annotation that viewers show with an appearance of its own, in Latin letters and figures."""
        said = f"/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 {self.HELVETICA}>>>>"
        self._streams.append(self._stream(f"BT /F1 10 Tf 2 5 Td ({text}) Tj ET".encode(), said))
        look = f"/AP<</N {4 + len(self._streams)} 0 R>>"
        box = f"/Rect[{x} {y - 5} {x + 100} {y + 15}]"
        self._annotations.append(f"<</Type/Annot/Subtype/{kind}{box}{look}{more}>>")
        return self

    @staticmethod
    def _stream(content: bytes, said: str = "") -> bytes:
        return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), said.encode(), content)

    def layer(self, name: str, *, on: bool) -> "Bare":
        """A layer (optional content); what is drawn between `/OC /NAME BDC` and `EMC` lies on it."""
        self._layers[name] = on
        return self

    def _font(self, encoding: str, order: str, more: str = "") -> str:
        cid = self.CID.format(order=order, ascent=self._room[0], descent=self._room[1])
        return self.NAMED.format(name="SimSun", encoding=encoding, cid=cid, more=more)

    def font(self, name: str, to_unicode: dict[int, str] | None) -> "Bare":
        """A font whose codes are its own; what they mean only `to_unicode` says."""
        more = ""
        if to_unicode is not None:
            pairs = "".join(f"<{c:04x}> <{t.encode('utf-16-be').hex()}>\n" for c, t in to_unicode.items())
            self._streams.append(
                self._stream(
                    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def\n"
                    b"1 begincodespacerange <0000> <ffff> endcodespacerange\n"
                    + f"{len(to_unicode)} beginbfchar\n{pairs}endbfchar\nendcmap end end".encode()
                )
            )
            more = f"/ToUnicode {4 + len(self._streams)} 0 R"
        self._fonts[name] = self._font("Identity-H", "Identity", more)
        return self

    def draw(self, operators: str) -> "Bare":
        self._content.append(operators)
        return self

    def text(self, x: float, y: float, text: str, font: str = "F", size: float = 10) -> "Bare":
        return self.codes(x, y, text.encode("utf-16-be").hex(), font, size)

    def codes(self, x: float, y: float, codes: str, font: str = "F", size: float = 10) -> "Bare":
        return self.draw(f"BT /{font} {size} Tf {x} {y} Td <{codes}> Tj ET")

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> "Bare":
        for x in xs:
            self.draw(f"{x} {ys[0]} m {x} {ys[-1]} l S")
        for y in ys:
            self.draw(f"{xs[0]} {y} m {xs[-1]} {y} l S")
        return self

    def bytes(self) -> bytes:
        fonts = "".join(f"/{name} {font}" for name, font in self._fonts.items())
        first = 5 + len(self._streams)  # the layers come last
        numbers = {name: f"{number} 0 R" for number, name in enumerate(self._layers, first)}
        off = " ".join(numbers[name] for name, on in self._layers.items() if not on)
        layers = f"/OCProperties<</OCGs[{' '.join(numbers.values())}]/D<</OFF[{off}]>>>>" if numbers else ""
        properties = "".join(f"/{name} {number}" for name, number in numbers.items())
        resources = f"/Font<<{fonts}>>/Properties<<{properties}>>"
        page = f"/Resources<<{resources}>>/Annots[{''.join(self._annotations)}]{self._page}"
        objects = [
            f"<</Type/Catalog/Pages 2 0 R{layers}>>".encode(),
            f"<</Type/Pages/Kids[3 0 R]/Count 1{self._pages}>>".encode(),
            f"<</Type/Page/Parent 2 0 R/Contents 4 0 R{page}>>".encode(),
            self._stream("\n".join(self._content).encode()),
            *self._streams,
            *(f"<</Type/OCG/Name({name})>>".encode() for name in self._layers),
        ]
        out, places = b"%PDF-1.7\n", []
        for number, body in enumerate(objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        trailer = b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
        return out + head + table + trailer
