"""Names that a cover breaks over its lines."""

from crossfoot_parser.core.meaning.info.covers import broken_names


def test_what_is_no_organisation_alone_goes_on() -> None:
    cover = ["青泉市规划和自然", "资源局", "2024年度部门决算"]
    assert broken_names(cover, []) == ["青泉市规划和自然资源局"]


def test_an_organisation_goes_on_only_where_the_text_has_the_whole_name() -> None:
    cover = ["青泉县人民政府", "信访局2024年度", "部门决算"]
    assert broken_names(cover, []) == []
    assert broken_names(cover, ["青泉县人民政府信访局概况"]) == ["青泉县人民政府信访局"]


def test_a_committee_of_the_party_goes_on_with_its_office() -> None:
    assert broken_names(["中共青泉县委", "社会工作部2024年度", "部门决算"], []) == ["中共青泉县委社会工作部"]
    assert broken_names(["中共青泉县委", "党校(行政学校)", "2024年度部门决算"], []) == [
        "中共青泉县委党校(行政学校)"
    ]
    assert broken_names(["中共青泉县委", "青泉县人大", "2024年度部门决算"], []) == []


def test_two_names_below_one_another_stay_two() -> None:
    assert broken_names(["青泉县水务局", "青泉县水文站", "2024年度部门决算"], []) == []


def test_the_chrome_of_a_page_is_no_beginning() -> None:
    assert broken_names(["政务公开", "青泉县水务局", "2024年度部门决算"], []) == []


def test_three_lines() -> None:
    cover = ["青泉县人民代表大", "会常务委员会", "办公室2024年度部门预算", "目录"]
    assert broken_names(cover, ["青泉县人民代表大会常务委员会办公室概况"]) == [
        "青泉县人民代表大会常务委员会办公室"
    ]
