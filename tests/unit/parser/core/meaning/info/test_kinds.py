"""What kind of document: told by titles, not by headings or by what sentences say of other documents."""

import pytest

from crossfoot_parser.core.meaning.info.kinds import (
    kind_in_prose,
    kind_of,
    kind_of_forms,
    kind_of_titles,
)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("青泉市林业局2031年部门预算", "department_budget"),
        ("青泉市第二小学2031年预算公开", "department_budget"),
        ("青泉市林业局2031年度单位决算公开说明", "department_final_accounts"),
        ("青泉市2031年政府预算公开", "government_budget"),
        ("2031年青泉市本级一般公共预算收入决算表", "government_final_accounts"),
        ("关于青泉市2030年预算执行情况和2031年预算草案的报告", "report"),
        ("青泉市2031年市本级预算调整方案", "report"),
        ("青泉市2031年地方政府债务限额及余额情况", "debt_disclosure"),
        ("2031年1-9月全市财政收支情况", "bulletin"),
        ("青泉市2031年国民经济和社会发展统计公报", "bulletin"),
        ("关于2031年度市级预算执行和其他财政收支的审计工作报告", "audit_report"),
        ("青泉市2031年本级“三公”经费预算汇总情况说明", "explanation"),
        ("青泉市2031年农村危房改造资金分配情况公示", "explanation"),
    ],
)
def test_the_title_names_the_kind(title: str, kind: str) -> None:
    assert kind_of(["青泉市财政局", title]) == kind


@pytest.mark.parametrize(
    "line",
    [
        "一、全市一般公共预算收支情况",
        "（一）2031年部门预算",
        "按照各部门预算安排,现将有关情况说明如下",
        "完成预算的101.7%",
        "青泉市林业局",
        "预算支出经济分类科目",
    ],
)
def test_headings_sentences_and_names_tell_none(line: str) -> None:
    assert kind_of([line.replace("（", "(").replace("）", ")")]) is None


def test_the_opening_tells_to_whom_it_speaks() -> None:
    assert kind_in_prose(["主任、各位副主任、各位委员:", "受市人民政府委托,报告如下。"]) == "report"
    assert kind_in_prose(["市审计局局长张某", "主任、各位委员:"]) == "audit_report"
    assert kind_in_prose(["1-9月,全市一般公共预算收入完成12.3亿元,增长4%。"]) == "bulletin"
    assert kind_in_prose(["3月30日,市财政局公布了2031年预算。"]) is None
    assert kind_in_prose(["2031年收入预算12万元。"]) is None


def test_tables_of_funds_are_of_no_kind_by_their_titles() -> None:
    assert kind_of_titles(["2031年一般公共预算支出表", "2031年政府性基金预算支出表"]) is None
    assert (
        kind_of_titles(["2031年政府债务余额情况表", "2031年政府债券发行情况表", "收支总表"])
        == "debt_disclosure"
    )


def test_forms_tell_whose_they_are() -> None:
    assert kind_of_forms(["收支总表", "财政拨款收支总表"], "budget", None) == "department_budget"
    titles = ["2031年一般公共预算收入表", "2031年对下税收返还和转移支付分地区表"]
    assert kind_of_forms(titles, "final_accounts", None) == "government_final_accounts"
    assert kind_of_forms(titles, None, None) is None, "a form is a budget's or of accounts, or tells nothing"
