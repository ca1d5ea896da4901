"""What row labels of official tables say about their rows."""

import pytest

from crossfoot_common.tables.structure.labels import number_of, read_label


@pytest.mark.parametrize(
    ("text", "style", "number", "name"),
    [
        ("一、一般公共预算", 1, 1, "一般公共预算"),
        ("二十三、债务还本支出", 1, 23, "债务还本支出"),
        ("（十）外交支出", 2, 10, "外交支出"),
        ("1. 人员经费", 3, 1, "人员经费"),
        ("3、公务用车费", 3, 3, "公务用车费"),
        ("(2) 购置费", 4, 2, "购置费"),
        ("②公务用车运行维护费", 5, 2, "公务用车运行维护费"),
        ("2.5万元以下", 0, None, "2.5万元以下"),
        ("办 公 费", 0, None, "办公费"),
    ],
)
def test_enumerators(text: str, style: int, number: int | None, name: str) -> None:
    label = read_label(text)
    assert (label.style, label.number, label.name) == (style, number, name)


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("合 计", "grand"),
        ("收入总计", "grand"),
        ("人员经费合计", "grand"),
        ("车辆数合计（辆）", "grand"),
        ("本年支出合计", "year"),
        ("当年收入小计", "year"),
        ("小计", "sub"),
        ("会计费", None),
        ("项目总额度", None),
        ("其中：小计", None),
    ],
)
def test_totals(text: str, rank: str | None) -> None:
    assert read_label(text).total == rank


@pytest.mark.parametrize(
    ("text", "carry"),
    [
        ("上年结转", "in"),
        ("年初财政拨款结转和结余", "in"),
        ("使用非财政拨款结余和专用结余", "in"),
        ("用事业基金弥补收支差额", "in"),
        ("结转下年", "out"),
        ("年末结转和结余", "out"),
        ("结余分配", "out"),
        ("上级补助收入", None),
    ],
)
def test_carry_over(text: str, carry: str | None) -> None:
    assert read_label(text).carry == carry


@pytest.mark.parametrize("text", ["其中：运行费", "其中:（1）运行费", "1.其中：运行费"])
def test_of_which(text: str) -> None:
    label = read_label(text)
    assert label.of_which
    assert label.name == "运行费"


@pytest.mark.parametrize(
    ("numeral", "value"), [("十", 10), ("十九", 19), ("三十", 30), ("三十四", 34), ("7", 7)]
)
def test_numerals(numeral: str, value: int) -> None:
    assert number_of(numeral) == value
