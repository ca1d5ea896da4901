"""How deep a row is indented says what it is a part of."""

import pytest

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.labels import read_label
from crossfoot_validator.core.table.hierarchy.depths import by_indent


def entries(*lines: str) -> list[Entry]:
    return [
        Entry(
            row=row,
            panel=0,
            label=read_label(line),
            title=line.strip(),
            indent=len(line) - len(line.lstrip()),
        )
        for row, line in enumerate(lines)
    ]


def test_a_row_is_a_part_of_the_nearest_one_that_is_indented_less() -> None:
    assert by_indent(entries("支出", "　教育", "　　小学", "　　中学", "　卫生")) == [None, 0, 1, 1, 0]


@pytest.mark.parametrize(
    "below", ["　　　　上级补助安排", "        上级补助安排"], ids=["full width", "half width"]
)
def test_what_stands_under_the_words_behind_of_which_is_beside_them(below: str) -> None:
    assert by_indent(entries("养老保险支出", "　其中：本级安排", below, "医疗保险支出")) == [None, 0, 0, None]


def test_a_row_one_step_deeper_than_of_which_is_a_part_of_it() -> None:
    assert by_indent(entries("养老保险支出", "　其中：本级安排", "　　城镇", "　　乡村")) == [None, 0, 1, 1]
