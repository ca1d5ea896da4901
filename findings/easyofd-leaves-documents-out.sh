#!/usr/bin/env bash
# An OFD file (GB/T 33190) may hold several documents (DocBody), graphics that are kept as a resource and placed on a page
# (CompositeObject), and objects with Visible="false". easyofd reads the first document alone, drops the text of placed
# graphics, and hands out what is not visible. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q easyofd==20260427
"$folder/venv/bin/python" -W ignore - 2>"$folder/log" <<'PYTHON' || { tail -5 "$folder/log"; exit 1; }
import base64
import io
import sys
import zipfile
from importlib.metadata import version

from easyofd import OFD

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def root(name: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><ofd:{name} {NAMESPACE}>{inside}</ofd:{name}>'


def text(number: int, y: int, shown: str, more: str = "") -> str:
    return (
        f'<ofd:TextObject ID="{number}" Boundary="20 {y} 60 5" Font="2" Size="4"{more}>'
        f'<ofd:TextCode X="0" Y="4">{shown}</ofd:TextCode></ofd:TextObject>'
    )


def body(number: int) -> str:
    return (
        f"<ofd:DocBody><ofd:DocInfo><ofd:DocID>{number:032d}</ofd:DocID></ofd:DocInfo>"
        f"<ofd:DocRoot>Doc_{number}/Document.xml</ofd:DocRoot></ofd:DocBody>"
    )


buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    bodies = "".join(map(body, range(2)))
    archive.writestr("OFD.xml", root("OFD", bodies).replace(NAMESPACE, f'{NAMESPACE} Version="1.0" DocType="OFD"'))
    for number in range(2):
        area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        common = f"<ofd:MaxUnitID>50</ofd:MaxUnitID>{area}<ofd:PublicRes>Res.xml</ofd:PublicRes>"
        pages = '<ofd:Pages><ofd:Page ID="1" BaseLoc="Page.xml"/></ofd:Pages>'
        document = f"<ofd:CommonData>{common}</ofd:CommonData>{pages}"
        fonts = '<ofd:Fonts><ofd:Font ID="2" FontName="SimSun"/></ofd:Fonts>'
        unit = f'<ofd:CompositeGraphicUnit ID="30" Width="60" Height="10"><ofd:Content>{text(31, 0, "placed")}</ofd:Content>'
        units = f"<ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
        placed = '<ofd:CompositeObject ID="32" Boundary="20 60 60 10" ResourceID="30"/>'
        drawn = text(10, 20, f"document{number}") + text(11, 40, "unseen", ' Visible="false"') + placed
        layer = f'<ofd:Content><ofd:Layer ID="3" Type="Body">{drawn}</ofd:Layer></ofd:Content>'
        archive.writestr(f"Doc_{number}/Document.xml", root("Document", document))
        archive.writestr(f"Doc_{number}/Res.xml", root("Res", fonts + units))
        archive.writestr(f"Doc_{number}/Page.xml", root("Page", layer))

ofd = OFD()
ofd.read(base64.b64encode(buffer.getvalue()).decode(), fmt="b64")
seen = [one["text"] for document in ofd.data for page in document["page_info"].values() for one in page["text_list"]]
print(f"easyofd {version('easyofd')}: {seen}")
sys.exit(seen != ["document0", "unseen"])
PYTHON
