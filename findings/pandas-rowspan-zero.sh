#!/usr/bin/env bash
# rowspan="0" means, in HTML's standard, "down to the end of the row group". pandas.read_html takes it for 1: the figures
# of all rows but the first move one column to the left, under the headings of others. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pandas==3.1.1 lxml==6.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

import pandas as pd

HTML = """<table><thead><tr><th>Class</th><th>Budget</th><th>Spent</th></tr></thead>
<tbody><tr><td rowspan="0">201</td><td>1.50</td><td>1.25</td></tr><tr><td>2.50</td><td>2.25</td></tr></tbody></table>"""
frame = pd.read_html(io.StringIO(HTML))[0]
print(f"pandas {pd.__version__}:\n{frame}")
sys.exit([frame["Class"][1], frame["Budget"][1]] != [2.5, 2.25])
PYTHON
