#!/usr/bin/env bash
# A cell that shows #REF! or #DIV/0! comes out of python-calamine as '', the same as a blank one: a total over the column
# misses an item and nothing tells. openpyxl hands out the error. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q python-calamine==0.9.1 openpyxl==3.1.5 xlsxwriter==3.2.9
"$folder/venv/bin/python" - "$folder/book.xlsx" <<'PYTHON'
import sys
from importlib.metadata import version

import openpyxl
import python_calamine
import xlsxwriter

with xlsxwriter.Workbook(sys.argv[1]) as book:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, [1.5, "", 2.5])
    sheet.write_formula(0, 3, "=A9/B9", None, "#DIV/0!")
    sheet.write_formula(0, 4, "=SUM(A1,#REF!)", None, "#REF!")
calamine = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()[0]
peer = [cell.value for cell in openpyxl.load_workbook(sys.argv[1], data_only=True).active[1]]
print(f"python-calamine {version('python-calamine')}: {calamine}")
print(f"openpyxl {version('openpyxl')}: {peer}")
sys.exit(calamine != [1.5, "", 2.5, "", ""] or peer[3:] != ["#DIV/0!", "#REF!"])
PYTHON
