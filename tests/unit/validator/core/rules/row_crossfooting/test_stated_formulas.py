"""Columns whose formula the form prints below their headings: read from the page to the checks."""

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import DocumentInfo
from crossfoot_parser.core.parse import parse
from crossfoot_validator.core.check import check_table
from tests.support.grid_tables import document


def checks(total: str, numbered: str = "A=B+C|B|C") -> list[Check]:
    rows = [
        "单位|投入情况|甲项|乙项",
        f"公式|{numbered}",
        f"青泉市|{total}|25.00|35.00",
        "东湖区|28.00|10.00|18.00",
        "西山区|32.00|15.00|17.00",
    ]
    cells = "".join("<tr><td>" + row.replace("|", "</td><td>") + "</td></tr>" for row in rows)
    page = f"<h3>各地投入情况表</h3><p>单位：亿元</p><table>{cells}</table>"
    (read,) = parse(page.encode(), "page.html", "text/html").tables
    assert isinstance(read.rows[0].cells[1].text, str)
    found = check_table(document().document.model_copy(update={"info": DocumentInfo()}), read).checks
    return [one for one in found if one.family == "row_crossfooting" and one.outcome != "not_checkable"]


def test_the_row_of_letters_is_no_row_of_figures() -> None:
    assert [one.outcome for one in checks("60.00")] == ["pass"] * 3


def test_a_total_that_is_not_what_its_formula_says_is_an_error() -> None:
    (failure,) = [one for one in checks("61.00") if one.outcome == "fail"]
    assert (str(failure.stated), str(failure.computed)) == ("61.00", "60.00")
    assert failure.rule == "row-crossfooting.stated-formulas"


def test_a_row_of_letters_without_a_formula_proves_no_error() -> None:
    assert not [one for one in checks("61.00", "A|B|C") if one.rule == "row-crossfooting.stated-formulas"]
