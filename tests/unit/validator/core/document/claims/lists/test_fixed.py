"""Which parts the domain fixes, by the words of reports."""

import pytest

from crossfoot_validator.core.document.claims.lists.fixed import (
    contained_by_words,
    fixed_by_words,
    vehicles_by_sort,
)


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("县本级三公经费支出", ("因公出国(境)费", "公务用车购置及运行维护费", "公务接待费")),
        ("三公经费合计", ("因公出国(境)费用", "公务用车购置费", "公务用车运行维护费", "公务接待费")),
        ("公车购置及运行维护费", ("购置经费", "运行维护费")),
        ("公务用车费预算", ("公务用车购置费", "公务用车运行维护费")),
        ("全区政府债务限额", ("一般债务限额", "专项债务限额")),
        ("债务余额", ("专项债务", "一般债务")),
        ("市本级政府债务余额", ("市本级一般债务余额", "专项债务余额")),
        ("全市债务还本付息", ("偿还本金", "支付利息")),
        ("政府采购预算", ("货物类", "工程类", "服务类")),
        ("实际采购规模", ("货物类实际采购规模", "工程类实际采购规模", "服务类实际采购规模")),
        ("到期政府债券本息", ("本金", "利息")),
        (
            "政府债务还本付息",
            ("一般债券偿还本金", "专项债券偿还本金", "一般债券偿还利息", "专项债券偿还利息"),
        ),
        ("新增政府债务限额", ("新增一般债务限额", "新增专项债务限额")),
        ("全县一般公共预算收入完成", ("税收收入完成", "非税收入完成")),
        ("收入总计", ("本年收入合计", "使用非财政拨款结余", "年初结转和结余")),
        ("收入总计", ("本年收入合计", "用事业基金弥补收支差额", "年初结转和结余")),
        ("支出总计", ("本年支出合计", "结余分配", "年末结转和结余")),
    ],
)
def test_parts_that_are_the_whole(total: str, parts: tuple[str, ...]) -> None:
    assert fixed_by_words(total, parts)


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("三公经费合计", ("因公出国(境)费", "公务接待费")),
        ("三公经费合计", ("因公出国(境)费", "公务用车购置及运行维护费", "公务接待费", "会议费")),
        ("公务用车运行费", ("公务用车购置费", "公务用车运行维护费")),
        ("政府债务余额", ("一般债务", "一般债务")),
        ("政府债务余额", ("新增一般债务", "新增专项债务")),
        ("全市政府债务余额", ("市本级一般债务余额", "专项债务余额")),
        ("政府债务余额", ("县级一般债务余额", "县级专项债务余额")),
        ("政府债务余额", ("外贷一般债务", "专项债务")),
        ("专项债务余额", ("一般债务", "专项债务")),
        ("财政总收入", ("税收收入", "非税收入")),
        ("部门支出预算", ("基本支出", "项目支出")),
        ("收入总计", ("本年收入合计", "年初结转和结余")),
        ("支出总计", ("本年收入合计", "结余分配", "年末结转和结余")),
    ],
)
def test_parts_that_need_not_be(total: str, parts: tuple[str, ...]) -> None:
    assert not fixed_by_words(total, parts)


def test_vehicles_listed_down_to_the_others_are_all() -> None:
    sorts = ("机要通信用车", "执法执勤用车", "其他用车")
    assert vehicles_by_sort("部门共有车辆", sorts)
    assert not vehicles_by_sort("部门共有车辆", sorts[:2])
    assert not vehicles_by_sort("部门共有车辆", ("单价100万元以上设备", "其他用车"))
    assert not vehicles_by_sort("部门共有设备", sorts)


def test_words_that_say_the_same_of_fewer() -> None:
    assert contained_by_words("授予中小企业合同金额", "授予小微企业合同金额")
    assert not contained_by_words("授予中小企业合同金额", "授予小微企业服务合同金额")
    assert not contained_by_words("授予小微企业合同金额", "授予小微企业合同金额")
