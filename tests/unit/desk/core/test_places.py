"""A place in words leads whoever has the file to the figure."""

import pytest

from crossfoot_desk.core.places import cell_place, column_letters, extent


@pytest.mark.parametrize(("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_a_sheet_names_them(number: int, name: str) -> None:
    assert column_letters(number) == name


def test_a_cell_of_a_sheet_a_page_and_a_text() -> None:
    sheet = {"sheet": "表3", "first_line": 1, "last_line": 18}
    assert cell_place({"line": 9, "cell": 2}, sheet, "application/x")[1] == "sheet “表3”, C9"
    assert cell_place({"page": 7, "cell": 2}, {}, "application/pdf") == ("第 7 页", "page 7")
    assert cell_place({"line": 9, "cell": 2}, {}, "text/plain")[0] == "第 9 行第 3 格"
    assert cell_place({}, None, "text/plain") == ("", "")


def test_the_extent_of_a_table() -> None:
    assert extent({"sheet": "表3", "first_line": 1, "last_line": 18})[0] == "工作表“表3”，第 1–18 行"
    assert extent({"first_page": 7, "last_page": 7}) == ("第 7 页", "page 7")
    assert extent({"first_page": 7, "last_page": 9})[1] == "pages 7–9"
