#!/usr/bin/env bash
# A page may take its MediaBox from the /Pages above it. pypdfium2's PdfPage.get_mediabox() and get_cropbox() then say
# US Letter (612 x 792), not the box of the page: whoever cuts or flips coordinates by it loses what lies above and
# beside. get_size() and get_bbox() are right. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pypdfium2==5.15.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pypdfium2
from pypdfium2.version import PDFIUM_INFO, PYPDFIUM_INFO

BOX = b"/MediaBox[0 0 842 1191]"  # A3, as fold-out budget tables are printed


def file(pages: bytes, page: bytes) -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1%s>>" % pages,
        b"<</Type/Page/Parent 2 0 R/Resources<<>>%s>>" % page,
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 4\n0000000000 65535 f \n%strailer <</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


seen = {}
for where, data in {"own": file(b"", BOX), "inherited": file(BOX, b"")}.items():
    page = pypdfium2.PdfDocument(data)[0]
    seen[where] = (page.get_mediabox()[2:], page.get_cropbox()[2:], page.get_size(), page.get_bbox()[2:])
    print(f"pypdfium2 {PYPDFIUM_INFO}, pdfium {PDFIUM_INFO}, {where}: mediabox, cropbox, size, bbox {seen[where]}")
a3, letter = (842, 1191), (612, 792)
sys.exit(seen != {"own": (a3, a3, a3, a3), "inherited": (letter, letter, a3, a3)})
PYTHON
