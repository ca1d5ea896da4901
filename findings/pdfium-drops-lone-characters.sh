#!/usr/bin/env bash
# pdfium leaves a text of one character out of a page's text where the font that it takes for a named, not
# embedded one has no shape for it: 甲 is lost, 甲乙 is not. The same bytes read otherwise on a machine with
# Chinese fonts; here the folder of fonts is empty, so that it shows anywhere. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pypdfium2==5.15.2 reportlab==5.1.0
mkdir "$folder/fonts"
"$folder/venv/bin/python" - "$folder/fonts" <<'PYTHON'
import ctypes
import io
import sys

import pypdfium2 as pdfium
from pypdfium2 import raw
from pypdfium2.version import PDFIUM_INFO, PYPDFIUM_INFO
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

raw.FPDF_DestroyLibrary()
paths = (ctypes.POINTER(ctypes.c_char) * 2)(ctypes.create_string_buffer(sys.argv[1].encode()), None)
raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=paths))
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))


def read(text: str) -> str:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setFont("STSong-Light", 12)
    canvas.drawString(100, 700, text)
    canvas.save()
    return pdfium.PdfDocument(out.getvalue())[0].get_textpage().get_text_range()


seen = {text: read(text) for text in ("甲", "甲乙")}
print(f"pypdfium2 {PYPDFIUM_INFO}, pdfium {PDFIUM_INFO}: {seen}")
sys.exit(seen != {"甲": "", "甲乙": "甲乙"})
PYTHON
