"""Characters of drawn fonts stand on their lines, however thin their strokes are."""

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import lines
from tests.support.pdfs import Bare

THIN, FULL = "60 -470 940 -380", "60 -820 940 60"
SIZERS = "甲乙"  # at the codes of A and g, which pdfium measures a font by: these tell it nothing
BOXES = {"甲": "0 -100 10 -50", "乙": "0 -200 10 -100"}


def drawn_font_pdf(text: str, thin: str, turned: bool = False) -> bytes:
    """One line of a Type 3 font in which the characters of `thin` are a mere stroke at half height.

    Drawn upside down and turned by the font's matrix, as browsers print fonts that they cannot embed.
    """
    letters = sorted(set(text + SIZERS))
    codes = {letter: index for index, letter in enumerate(letters, start=1)} | dict(
        zip(SIZERS, b"Ag", strict=True)
    )
    glyphs = [f"1000 0 {BOXES.get(letter, THIN if letter in thin else FULL)} d1 " for letter in letters]
    unicode = "".join(f"<{codes[letter]:02X}> <{ord(letter):04X}>\n" for letter in letters)
    to_unicode = (
        "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{len(letters)} beginbfchar\n{unicode}endbfchar\nendcmap"
    )
    string = "".join(f"{codes[letter]:02X}" for letter in text)
    matrix = "0 -1 -1 0 200 700" if turned else "1 0 0 -1 100 100"
    content = f".75 0 0 -.75 0 800 cm BT /F 12 Tf {matrix} Tm <{string}> Tj ET"
    procedures = " ".join(f"/g{codes[letter]} {number} 0 R" for number, letter in enumerate(letters, start=8))
    names = " ".join(f"{codes[letter]} /g{codes[letter]}" for letter in letters)
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 -0.001 0 0]"
        f" /FirstChar 0 /LastChar 110 /Widths [{'1000 ' * 111}] /ToUnicode 7 0 R"
        f" /Encoding << /Type /Encoding /Differences [{names}] >>"
        f" /CharProcs << {procedures} >> >>"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 5 0 R >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Font << /F 6 0 R >> >>",
        font,
        f"<< /Length {len(to_unicode)} >>\nstream\n{to_unicode}\nendstream",
        *(f"<< /Length {len(glyph)} >>\nstream\n{glyph}\nendstream" for glyph in glyphs),
    ]
    body, starts = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        starts.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return body + (end + trailer).encode()


def test_a_character_of_one_stroke_is_neither_lost_nor_moved() -> None:
    text = "二十一、一般公共预算-12"
    document = READER.read(drawn_font_pdf(text, thin="一-"), Limits())
    assert [line.strip() for line in lines(document)] == [text]
    assert not document.remarks


def test_the_same_on_a_page_that_is_drawn_sideways() -> None:
    text = "二十一、一般公共预算-12"
    document = READER.read(drawn_font_pdf(text, thin="一-", turned=True), Limits())
    assert [line.strip() for line in lines(document)] == [text]


def test_text_that_is_pressed_flat_is_left_out_and_the_rest_is_read() -> None:
    flat = (
        Bare().text(60, 700, "收入总计").draw("q -1 -40 0 0 300 500 cm BT /F 10 Tf 2 2 Td <00310032> Tj ET Q")
    )
    document = READER.read(flat.bytes(), Limits())
    assert [line.strip() for line in lines(document)] == ["收入总计"]
    assert [remark.what for remark in document.remarks] == ["hidden text left out"]
