"""What headings of per cents and changes say of the two columns that they compare."""

import pytest

from crossfoot_validator.core.table.structure.comparing import names

LAST, BUDGET, ADJUSTED, DONE, NEXT = (
    "2030年/决算数",
    "2031年/预算数",
    "2031年/调整预算数",
    "2031年/执行数",
    "2032年/预算数",
)


def named(heading: str, new: str, old: str) -> bool:
    return names(heading.split("/"), new.split("/"), old.split("/"))


@pytest.mark.parametrize(
    ("heading", "new", "old"),
    [
        ("执行数为预算数的%", DONE, BUDGET),
        ("比较/完成2031年调整预算数的%", DONE, ADJUSTED),
        ("比较/比2030年决算数增长%", DONE, LAST),
        ("2031年/执行数比上年增长%", DONE, LAST),
        ("2032年/比上年执行数增减%", NEXT, DONE),
        ("完成年初预算%", "累计完成", "年初预算数"),
        ("为上年决算数%", "2031年预算数", "2030年决算数"),
    ],
)
def test_a_heading_names_what_it_is_measured_by(heading: str, new: str, old: str) -> None:
    assert named(heading, new, old)


@pytest.mark.parametrize(
    ("heading", "new", "old"),
    [
        ("执行数为预算数的%", DONE, ADJUSTED),  # the adjusted budget is another column
        ("执行数为预算数的%", DONE, LAST),
        ("比较/比2030年决算数增长%", DONE, BUDGET),
        ("2032年/比上年执行数增减%", DONE, LAST),  # of another group of columns
        ("增长%", DONE, LAST),  # by nothing
        ("同比增长%", DONE, LAST),
        ("为上年决算数%", "2030年决算数", "2031年预算数"),
    ],
)
def test_a_heading_names_nothing_else(heading: str, new: str, old: str) -> None:
    assert not named(heading, new, old)
