"""The units that a department lists: all of them, or none."""

import pytest

from crossfoot_parser.core.meaning.info.units import units_of

SCHOOLS = ("青石县第一中学", "青石县实验小学")


@pytest.mark.parametrize(
    ("own", "prose"),
    [
        (
            "青石县教育局本级",
            (
                "从预算单位构成看，青石县教育局部门预算包括：青石县教育局本级预算、青石县第一中学预算、"
                "青石县实验小学预算。"
            ),
        ),
        (
            "青石县教育局(本级)",
            (
                "纳入青石县教育局2031年部门预算编制范围的二级预算单位包括：\n1.青石县教育局（本级）\n"
                "2.青石县第一中学\n3.青石县实验小学\n三、部门主要职责"
            ),
        ),
        (
            "本级",
            (
                "纳入本部门2031年度决算汇编范围的独立核算单位共3个，包括：局机关、青石县第一中学、"
                "青石县\n实验小学。"
            ),
        ),
        (
            "本级",
            "本部门2031年预算编报范围包括局机关及2个所属预算单位，分别是：青石县第一中学、青石县实验小学。",
        ),
        (
            "青石县教育局本级",
            (
                "纳入决算编制范围的单位包括：（一）青石县教育局本级；（二）青石县第一中学（公益一类）；"
                "（三）青石县实验小学。"
            ),
        ),
    ],
)
def test_a_list_is_read_to_its_last_name(own: str, prose: str) -> None:
    assert units_of(prose.split("\n"), ()) == (own, *SCHOOLS)


@pytest.mark.parametrize(
    "prose",
    [
        "纳入编制范围的预算单位共五家，分别为：青石县第一中学、青石县实验小学。",
        "本部门下属单位包括：青石县第一中学、青石县实验小学。",
        "纳入编制范围的二级预算单位包括：1.青石县第一中学\n2.基础教育股\n3.青石县实验小学",
        "纳入编制范围的二级预算单位包括：1.青石县第一中学\n3.青石县实验小学",
        "本部门内设机构包括：办公室、财务科、人事科。",
        "部门及所属预算单位共有公务用车3辆，包括：一般公务用车2辆、其他用车1辆。",
        "青石县教育局所属预算单位共5个。2031年部门收入总预算26,569.57万元。",
    ],
)
def test_a_list_that_is_not_understood_is_none(prose: str) -> None:
    assert units_of(prose.split("\n"), ()) == ()


def test_what_is_said_to_be_left_out_is_none_of_them() -> None:
    prose = (
        "从预算单位构成看，纳入部门汇总预算编制范围的预算单位共1家，仅包括青石县教育局本级，不含县幼儿园。"
    )
    assert units_of([prose], ()) == ("青石县教育局本级",)
