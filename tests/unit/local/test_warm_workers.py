"""What the fork server preloads is all that a first document needs: no worker begins with its imports."""

import subprocess
import sys

FIRST_FILE = """
import sys
import crossfoot_parser.adapters.warm, crossfoot_validator.adapters.warm
from crossfoot_common.tables.document import DocumentRef
from crossfoot_parser.core.events import document_parsed
from crossfoot_parser.core.parse import parse
from crossfoot_validator.core.check import check_document, check_table

before = set(sys.modules)
text = "部门收支总表\\n单位：万元\\n项目\\t金额\\n合计\\t3.00\\n甲\\t3.00\\n\\n收入合计3.00万元。"
parsed = parse(text.encode(), "a.txt", "text/plain")
ref = DocumentRef(document_id="d", sha256="s", media_type="text/plain", parser_version="1")
for table in parsed.tables:
    check_table(ref, table, parsed.facts_of(table.sequence))
check_document(document_parsed(ref, parsed))
print(parsed.tables and sorted(name for name in set(sys.modules) - before if name.startswith("crossfoot")))
"""


def test_the_first_document_loads_nothing_of_ours() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_FILE], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
