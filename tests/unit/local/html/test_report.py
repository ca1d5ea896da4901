"""The page shows every table, marks the cells of failed checks, and is made safe for whatever a file says."""

import re
from dataclasses import replace

from crossfoot_common.errors import PermanentError
from crossfoot_local.html.report import render
from crossfoot_local.inspection import Inspection, inspect_bytes

WRONG = """样例市甲乙局2031年部门预算

2031年部门支出总表

单位：万元

科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t159.00\t100.00\t50.00
208\t社会保障和就业支出\t100.00\t100.00\t
20801\t<b>人力资源</b></script>\t100.00\t100.00\t
2080101\t行政运行\t100.00\t100.00\t
210\t卫生健康支出\t50.00\t\t50.00
21011\t行政事业单位医疗\t50.00\t\t50.00
2101101\t行政单位医疗\t50.00\t\t50.00
"""


def inspection(text: str, name: str = "a.txt") -> Inspection:
    (found,) = inspect_bytes(text.encode(), name)
    return found


def test_the_wrong_total_is_marked_and_leads_to_its_checks() -> None:
    page = render(inspection(WRONG))
    (cell,) = re.findall(r'<td id="[^"]+" class="([^"]*)" data-checks="[^"]+" tabindex="0">159.00</td>', page)
    assert "fail" in cell.split()
    assert page.count('<article class="finding error"') >= 1


def test_a_proven_cell_is_marked_as_such() -> None:
    page = render(inspection(WRONG.replace("159.00", "150.00")))
    (cell,) = re.findall(r'class="([^"]*)" data-checks="[^"]+" tabindex="0">150.00</td>', page)
    assert "pass" in cell.split()
    assert "<article" not in page


def test_what_a_file_says_is_never_markup() -> None:
    page = render(inspection(WRONG))
    assert "<b>人力资源" not in page
    assert page.count("</script>") == 2, "only the page's own"


def test_the_page_needs_nothing_from_outside() -> None:
    page = render(inspection(WRONG))
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"', page) == []
    assert "@import" not in page


def test_the_lines_that_findings_name_are_quoted() -> None:
    lines = dict(enumerate(WRONG.split("\n"), start=1))
    page = render(inspection(WRONG), lines)
    assert '<span id="l8"><i>8</i>\t合计\t159.00' in page


def test_a_file_without_a_reading_says_why() -> None:
    assert "encrypted" in render(refused())


def refused() -> Inspection:

    return replace(
        inspection(WRONG),
        parsed=None,
        verdicts=(),
        refusal=PermanentError("encrypted", "a password is needed"),
    )
