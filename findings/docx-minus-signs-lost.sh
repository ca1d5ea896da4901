#!/usr/bin/env bash
# Word writes a minus sign that must not be parted from its figure as w:noBreakHyphen (Ctrl+Shift+Hyphen), and one taken
# from the symbol font as w:sym. docx2txt and docx2python drop the first, python-docx and docx2txt the second, without a
# word: -12.30 becomes 12.30. mammoth keeps both. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q python-docx==1.2.0 docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys
from importlib.metadata import version

import docx
import docx2txt
import mammoth
from docx2python import docx2python
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

SIGNS = {"no-break hyphen": "<w:noBreakHyphen/>", "symbol": '<w:sym w:font="Symbol" w:char="F02D"/>'}


def written(name: str, sign: str) -> str:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0).paragraphs[0]
    cell._p.append(parse_xml(f"<w:r {nsdecls('w')}>{sign}<w:t>12.30</w:t></w:r>"))
    path = f"{sys.argv[1]}/{name}.docx"
    document.save(path)
    return path


def read(path: str) -> dict[str, str]:
    with docx2python(path) as converted, open(path, "rb") as file:
        return {
            "python-docx": docx.Document(path).tables[0].cell(0, 0).text,
            "docx2txt": docx2txt.process(path).strip(),
            "docx2python": converted.text.strip(),
            "mammoth": mammoth.extract_raw_text(file).value.strip(),
        }


lost = {}
for name, sign in SIGNS.items():
    for library, text in read(written(name, sign)).items():
        print(f"{library} {version(library)}, {name}: {text}")
        if text == "12.30":
            lost.setdefault(name, []).append(library)
sys.exit(lost != {"no-break hyphen": ["docx2txt", "docx2python"], "symbol": ["python-docx", "docx2txt"]})
PYTHON
