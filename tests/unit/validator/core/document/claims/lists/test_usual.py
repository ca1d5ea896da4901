"""Which parts are all of a line as a rule, by the words of reports."""

import pytest

from crossfoot_validator.core.document.claims.lists.usual import (
    closes_an_account,
    ends_with_the_rest,
    usual_by_words,
)


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("财政总收入", ("税收收入", "非税收入")),
        ("全国财政支出", ("中央财政本级支出", "地方财政支出")),
        ("全市一般公共预算收入", ("市级一般公共预算收入", "区县一般公共预算收入")),
        ("全市政府债务余额", ("市级政府债务余额", "县(市、区)政府债务余额")),
        ("全市筹集公益金", ("市级留成", "县级留成")),
        ("销售彩票", ("体育彩票销售额", "福利彩票销售额")),
        ("公共财政预算收入", ("地方公共财政预算收入", "上划收入")),
        ("全县收入", ("国税部门完成", "地税部门完成", "财政部门完成")),
        ("上级补助收入", ("返还性收入", "一般性转移支付收入", "专项转移支付收入")),
        ("年初支出", ("本级支出", "转移性支出")),
        ("补助下级支出", ("一般性转移支付", "专项转移支付")),
        ("全县共安排农村公路资金", ("中央资金", "省级资金", "市级配套资金", "县级资金")),
        ("本年支出", ("基本支出", "项目支出")),
        ("全县财政收入", ("一般公共预算收入", "政府性基金预算收入", "国有资本经营预算收入")),
        ("项目总投资", ("中央资金", "省级补助资金", "市级配套", "自筹")),
        ("衔接资金", ("央省", "市级", "县级")),
        ("转贷政府债券", ("新增一般债券", "新增专项债券", "再融资一般债券", "再融资专项债券")),
        ("政府新增债券", ("抗疫特别国债", "一般债券", "专项债券")),
        ("返还性收入", ("增值税税收返还", "所得税基数返还收入", "消费税税收返还收入")),
    ],
)
def test_parts_that_are_the_whole_as_a_rule(total: str, parts: tuple[str, ...]) -> None:
    assert usual_by_words(total, parts)


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("收入总计", ("税收收入", "非税收入")),
        ("转移性收入", ("税收收入", "非税收入")),
        ("全县支出", ("中央补助支出", "地方配套支出")),
        ("项目总投资", ("中央资金", "中央补助资金", "县级配套")),
        ("衔接资金", ("省级资金", "产业项目资金")),
        ("政府债券", ("新增债券", "新增债券")),
        ("返还性收入", ("增值税税收返还", "其他收入", "消费税税收返还收入")),
        ("全县收入", ("税务部门完成", "国税部门完成")),
        ("全县共安排农村公路资金", ("中央资金", "县级资金")),
        ("支出总计", ("基本支出", "项目支出")),
        ("全市一般公共预算收入", ("市级一般公共预算收入", "开发区一般公共预算收入")),
    ],
)
def test_parts_that_say_nothing_of_the_whole(total: str, parts: tuple[str, ...]) -> None:
    assert not usual_by_words(total, parts)


def test_several_transfers_are_the_form_of_balance() -> None:
    assert closes_an_account(["本级收入", "上级补助收入", "上年结转收入", "调入资金"])
    assert not closes_an_account(["本级收入", "上级补助收入", "上年结转收入"])


def test_the_rest_is_what_stands_last_behind_several() -> None:
    assert ends_with_the_rest(["教育支出", "卫生健康支出", "其它支出"])
    assert not ends_with_the_rest(["教育支出", "其他支出", "卫生健康支出"])
    assert not ends_with_the_rest(["教育支出", "其他支出"])
