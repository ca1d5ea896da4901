#!/usr/bin/env bash
# striprtf hands out RTF text that its writer hid (\v) or deleted while changes were tracked (\deleted) like any other:
# a figure that was taken back stands beside the one that replaced it, in one cell. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q striprtf==0.0.35
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from striprtf.striprtf import rtf_to_text

ROW = r"{\rtf1\ansi\trowd\cellx2000\cellx4000\intbl Total\cell %s\cell\row}"
cells = {"deleted": r"{\deleted 880.00 }{\revised 800.00}", "hidden": r"800.00{\v  draft 880.00}"}
seen = {how: rtf_to_text(ROW % cell).strip() for how, cell in cells.items()}
print(f"striprtf {version('striprtf')}: {seen}")
sys.exit(seen != {"deleted": "Total|880.00 800.00|", "hidden": "Total|800.00 draft 880.00|"})
PYTHON
