"""Plain lists of one column: what proves that nothing is missing lets their total fail, all else does not."""

import pytest

from tests.support.tables import only, table

COUNTED = "O:序号 L:项目 A:预算数"
REGIONS = "L:地区 A:预算数"
NUMBERED = "1|渠道疏浚|310\n2|苗圃改造|425\n3|路灯更换|268\n4|桥梁检测|97"


def test_a_counted_list_proves_its_total() -> None:
    right = only(table(COUNTED, NUMBERED + "\n合 计||1100"), "column_footing")
    assert right.outcome == "pass"


@pytest.mark.parametrize("kind", ["other", "general_public_budget_expenditure"])
@pytest.mark.parametrize("rows", [NUMBERED + "\n合 计||1200", "合 计||1200\n" + NUMBERED])
def test_a_wrong_total_of_a_counted_list_fails(kind: str, rows: str) -> None:
    found = only(table(COUNTED, rows, kind=kind), "column_footing")  # type: ignore[arg-type]
    assert (found.outcome, str(found.difference)) == ("fail", "100")


@pytest.mark.parametrize(("total", "outcome"), [("1100", "pass"), ("1200", "fail")])
def test_a_counted_list_that_says_whose_each_item_is(total: str, outcome: str) -> None:
    items = "1|松河市|渠道疏浚|310\n2|松河市|苗圃改造|425\n3|梅岭市|路灯更换|268\n4|梅岭市|桥梁检测|97"
    checked = table("O:序号 L:地区 L:项目 A:预算数", f"合计|||{total}\n{items}")
    assert only(checked, "column_footing").outcome == outcome


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        pytest.param(COUNTED, "1|甲|310\n2|乙|425\n4|丁|97\n合计||1100", id="a number is missing"),
        pytest.param(COUNTED, "1|甲|310\n2|乙|425\n3|丙|\n合计||1100", id="a figure is missing"),
        pytest.param(COUNTED, "1|甲|310\n2|乙|425\n3|丙|268\n|丁|97\n合计||1200", id="a row is not counted"),
        pytest.param(COUNTED, "1|甲|310\n2|乙|425\n3|丙|268\n合计||735", id="without the last row it holds"),
        pytest.param("O:序号 L:项目 A:单价", NUMBERED + "\n合计||1200", id="prices"),
        pytest.param("O:序号 L:主要项目 A:主要项目预算数", NUMBERED + "\n合计||1200", id="an extract"),
        pytest.param(COUNTED, "1|甲|310\n2|其中：乙|425\n3|丙|268\n合计||1200", id="of which"),
        pytest.param(
            "O:序号 L:地区 L:项目 A:预算数",
            "1|松河市||735\n2|松河市|渠道疏浚|310\n3|松河市|苗圃改造|425\n4|梅岭市|路灯更换|268\n合计|||1200",
            id="a group is counted before its items",
        ),
    ],
)
def test_what_does_not_prove_that_a_list_is_whole_does_not_let_it_fail(columns: str, rows: str) -> None:
    assert only(table(columns, rows, kind="project_expenditure"), "column_footing").outcome != "fail"


def test_regions_and_what_none_of_them_got_make_up_the_total() -> None:
    rows = "合计|{}\n松河市|310\n梅岭市|425\n石浦县|268\n未分配到地区数|97"
    assert only(table(REGIONS, rows.format(1100)), "column_footing").outcome == "pass"
    assert only(table(REGIONS, rows.format(1300)), "column_footing").outcome == "fail"
    # the county may be one of the cities', and the list be too much for that alone
    assert only(table(REGIONS, rows.format(1000)), "column_footing").outcome == "not_checkable"


def test_regions_of_one_level_may_not_be_too_much_either() -> None:
    rows = "合计|1000\n松河市|310\n梅岭市|425\n石浦市|268\n未分配|97"
    assert only(table(REGIONS, rows), "column_footing").outcome == "fail"


@pytest.mark.parametrize("last", ["临江市|97", "省直单位|97"])
def test_regions_alone_need_not_be_all(last: str) -> None:
    rows = f"合计|1300\n松河市|310\n梅岭市|425\n石浦市|268\n{last}"
    assert only(table(REGIONS, rows), "column_footing").outcome == "not_checkable"


@pytest.mark.parametrize(("total", "outcome"), [("1000", "pass"), ("1100", "fail")])
def test_regions_down_to_what_is_kept_back(total: str, outcome: str) -> None:
    rows = f"合计|{total}\n松河市|310\n梅岭市|425\n青浦市|168\n省级预留|97"
    assert only(table("L:地区 A:新增债券额度", rows), "column_footing").outcome == outcome


TOWNS = "青岗镇|310\n石桥镇|425\n柳溪乡|268\n河口街道|97\n北山镇|180"


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        pytest.param(TOWNS + "\n合计|1280", "pass", id="it holds"),
        pytest.param(TOWNS + "\n合计|1380", "fail", id="the total closes it"),
        pytest.param("合计|1180\n" + TOWNS, "fail", id="too much below its total"),
        pytest.param("合计|1380\n" + TOWNS, "not_checkable", id="more towns may follow on the next page"),
        pytest.param(TOWNS.replace("北山镇", "开发区") + "\n合计|1380", "not_checkable", id="another level"),
        pytest.param(TOWNS.replace("北山镇", "农技站") + "\n合计|1380", "not_checkable", id="no region"),
    ],
)
def test_regions_of_one_level_are_all_of_the_total_that_closes_them(rows: str, outcome: str) -> None:
    assert only(table(REGIONS, rows), "column_footing").outcome == outcome
