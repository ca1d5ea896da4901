"""What is the name of an organisation, and what only ends like one."""

import pytest

from crossfoot_parser.core.meaning.info.names import is_name, named


@pytest.mark.parametrize(
    "line",
    [
        "根据国家关于推进政府预算信息公开的工作安排",
        "02政府预算报告",
        "47乡镇决算",
        "各部门预算",
        "本级政府预算",
        "春学期学生资助分乡镇汇总表(含石桥镇)",
        "机关事业单位预算",
    ],
)
def test_sentences_sorts_and_titles_name_nobody(line: str) -> None:
    assert named(line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("青泉市林业局(本级)2022年度单位预算", "青泉市林业局(本级)"),
        ("第一部分青泉市林业局概况", "青泉市林业局"),
        ("青泉市规划局(林业局)2022年度部门决算", "青泉市规划局(林业局)"),
        ("青泉市林业局2022年度部门决算", "青泉市林业局"),
    ],
)
def test_a_name_stands_in_front_of_what_the_document_is(line: str, name: str) -> None:
    assert named(line) == [name]


def test_a_bracket_that_is_not_closed_is_a_piece() -> None:
    assert not is_name("青泉市林业局(含石桥镇")
    assert not is_name("青泉市林业局(含石桥镇)")


def test_of_two_that_sign_beside_one_another_the_first_leads() -> None:
    assert named("青泉市财政局青泉市林业局") == ["青泉市财政局"]
    assert named("青泉市财政局国库支付中心") == ["青泉市财政局国库支付中心"]


def test_a_title_names_whom_it_is_about() -> None:
    assert named("关于青泉市林业局2031年财政拨款“三公”经费预算情况的说明") == ["青泉市林业局"]
    assert named("关于青泉市林业局关闭林场的请示") == []
    assert named("关于批准青泉市林业局2031年预算的说明") == []
