"""What a program calls a sheet is no name; what a person calls it is."""

import pytest

from crossfoot_parser.core.vocabulary.sheet_names import is_nameless


@pytest.mark.parametrize(
    "name", ["Sheet1", "sheet 2 (3)", "Table 3", "Page_2", "第2页", "工作表1", "表1", "S1", "4"]
)
def test_given_by_a_program(name: str) -> None:
    assert is_nameless(name)


@pytest.mark.parametrize("name", ["2-收入总表", "表1收支总表", "公开01表", "三公"])
def test_given_by_a_person(name: str) -> None:
    assert not is_nameless(name)
