#!/usr/bin/env bash
# Text on a layer (optional content) that the file switches off is not drawn by any viewer, and pdfium, pdfplumber
# and pypdf hand it out with the rest; MuPDF leaves it out. A draft's figures stand among the published ones.
# Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pypdfium2==5.15.2 pdfplumber==0.11.10 pypdf==7.1.1 pymupdf==2.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
from importlib.metadata import version

import pdfplumber
import pymupdf
import pypdf
import pypdfium2

drawn = b"""BT /F 12 Tf 50 700 Td (12.30) Tj ET
/OC /Draft BDC BT /F 12 Tf 50 680 Td (99.90) Tj ET EMC
BT /F 12 Tf 50 660 Td (5.00) Tj ET"""
objects = [
    b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>/Properties<</Draft 6 0 R>>>>>>",
    b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn),
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    b"<</Type/OCG/Name(Draft)>>",
]
out, places = b"%PDF-1.7\n", []
for number, body in enumerate(objects, 1):
    places.append(len(out))
    out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
table = b"".join(b"%010d 00000 n \n" % place for place in places)
tail = b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
data = out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + tail

page = pypdfium2.PdfDocument(data)[0]
seen = {
    "pypdfium2": page.get_textpage().get_text_range(),
    "pdfplumber": pdfplumber.open(io.BytesIO(data)).pages[0].extract_text(),
    "pypdf": pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text(),
    "pymupdf": pymupdf.open(stream=data, filetype="pdf")[0].get_text(),
}
for name, text in seen.items():
    print(f"{name} {version(name)}: {text.split()}")
hidden = {name: "99.90" in text for name, text in seen.items()}
sys.exit(hidden != {"pypdfium2": True, "pdfplumber": True, "pypdf": True, "pymupdf": False})
PYTHON
