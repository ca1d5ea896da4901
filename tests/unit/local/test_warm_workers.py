"""What the fork server has done is all a first document needs: workers load nothing and build no models."""

import subprocess
import sys

FIRST_FILE = """
import sys
import crossfoot_parser.adapters.warm, crossfoot_validator.adapters.warm
from crossfoot_common.events.topics import DOCUMENTS, TOPICS
from crossfoot_parser.adapters.work import read_text
from crossfoot_parser.core.blocks import Limits
from crossfoot_validator.adapters.work import check_document_message, check_table_message
from tests.support.samples import file_received

def built():
    return {topic.event.__name__ for topic in TOPICS if topic.event.__pydantic_complete__}

received, modules, models = file_received("a"), set(sys.modules), built()
text = "部门收支总表\\n单位：万元\\n项目\\t金额\\n合计\\t3.00\\n甲\\t1.00\\n乙\\t2.00\\n\\n收入合计3.00万元。"
told = read_text(received, text.encode(), Limits(), None)
for message in told.messages:
    check = check_document_message if message.topic == DOCUMENTS.name else check_table_message
    check(message.payload, "")
loaded = {name for name in set(sys.modules) - modules if name.startswith(("crossfoot", "numpy", "pydantic"))}
print(len(told.messages), sorted(loaded), sorted(built() - models))
"""


def test_the_first_document_loads_nothing_of_ours_and_builds_no_model() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_FILE], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "2 [] []", done.stdout + done.stderr
