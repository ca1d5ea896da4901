from decimal import Decimal

import pytest

from crossfoot_parser.core.meaning.claims.text.figures import find_figures


@pytest.mark.parametrize(
    ("text", "value", "decimals", "unit", "family"),
    [
        ("收入1,234.50万元", "1234.50", 2, "万元", "money"),
        ("收入12元", "12", 0, "元", "money"),
        ("合计3.20亿元", "3.20", 2, "亿元", "money"),
        ("资产18.30万亿元", "18.30", 2, "万亿元", "money"),
        ("区级资金80万元以上资金合计", "80", 0, "万元", "money"),
        ("占6.5%", "6.5", 1, "%", "percent"),
        ("上升2.1个百分点", "2.1", 1, "个百分点", "percent"),
        ("共3台(套)", "3", 0, "台(套)", "count"),
        ("接待15批次", "15", 0, "批次", "count"),
        ("接待160人次", "160", 0, "人次", "count"),
        ("收支差额-8.30万元", "-8.30", 2, "万元", "money"),
        ("差额△8.30万元", "-8.30", 2, "万元", "money"),
    ],
)
def test_a_number_with_its_unit(text: str, value: str, decimals: int, unit: str, family: str) -> None:
    (figure,) = find_figures(text)
    assert (figure.value, figure.decimals, figure.unit, figure.family) == (
        Decimal(value),
        decimals,
        unit,
        family,
    )


@pytest.mark.parametrize(
    "text",
    [
        "2021年度",
        "财预〔2018〕13号",
        "单价50万元以上通用设备",
        "单价100万元(含)以上设备",
        "2-3次",
        "首次突破2万亿元",
        "18个月内每年",
        "5元/人",
    ],
)
def test_what_only_looks_like_a_figure(text: str) -> None:
    assert [figure.text for figure in find_figures(text) if figure.family == "money"] == []
    assert "2021" not in "".join(figure.text for figure in find_figures(text))


def test_figures_come_in_order() -> None:
    assert [figure.text for figure in find_figures("预算10万元，决算9.5万元，完成95%")] == [
        "10万元",
        "9.5万元",
        "95%",
    ]
