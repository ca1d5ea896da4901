"""Where lists within one sentence begin and end, on invented sentences."""

from crossfoot_common.tables.model import Claim, DocumentInfo
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.reading import read_claims


def lists(*texts: str) -> dict[str, list[str]]:
    """The parts of each total, both as they are displayed."""
    lines = [Line(text, number) for number, text in enumerate(texts, 1)]
    found = [one for one in read_claims(lines, (), DocumentInfo(fiscal_year=2031)) if one.kind == "figure"]
    by_group: dict[int, Claim] = {one.group: one for one in found}
    told: dict[str, list[str]] = {}
    for claim in found:
        if claim.whole and claim.whole[0] in by_group:
            told.setdefault(by_group[claim.whole[0]].source.text, []).append(claim.source.text)
    return told


def test_a_list_side_by_side_ends_where_the_next_total_opens_its_own() -> None:
    text = (
        "债务限额90亿元，其中：一般债务50亿元，专项债务40亿元；"
        "债务余额80亿元，其中：一般债务45亿元，专项债务35亿元。"
    )
    assert lists(text) == {"90亿元": ["50亿元", "40亿元"], "80亿元": ["45亿元", "35亿元"]}


def test_items_held_apart_by_semicolons_go_on() -> None:
    assert lists("基本支出9万元，其中：人员经费6万元；公用经费3万元。") == {"9万元": ["6万元", "3万元"]}


def test_a_list_within_an_item_ends_with_the_item() -> None:
    text = "经费合计9万元，其中：车辆费6万元，其中购置费4万元、运行费2万元；接待费3万元。"
    assert lists(text) == {"9万元": ["6万元", "3万元"], "6万元": ["4万元", "2万元"]}


def test_one_total_is_divided_in_two_ways() -> None:
    text = (
        "发行债券90亿元。按用途分：新增债券60亿元，再融资债券30亿元；"
        "按类型分：一般债券50亿元，专项债券40亿元。"
    )
    assert lists(text) == {"90亿元": ["60亿元", "30亿元", "50亿元", "40亿元"]}


def test_what_is_added_behind_a_list_is_no_part_of_it() -> None:
    text = "收入13万元，其中：税收收入9万元、非税收入4万元，加上级补助收入3万元，收入总计16万元。"
    assert lists(text) == {"13万元": ["9万元", "4万元"]}


def test_the_other_bottom_line_is_no_part_of_the_first() -> None:
    text = (
        "收入总计17万元，包括：本年收入13万元、上级补助收入4万元；"
        "支出总计17万元，包括：本年支出12万元、结转下年5万元。"
    )
    assert lists(text) == {"17万元": ["13万元", "4万元", "12万元", "5万元"]}


def test_a_remark_is_about_the_figure_that_it_stands_behind() -> None:
    text = "债务还本20亿元（其中：一般债务12亿元、专项债务8亿元），付息支出3亿元。"
    assert lists(text) == {"20亿元": ["12亿元", "8亿元"]}
    text = "经费90万元，其中：车辆费60万元（其中购置费40万元、运行费20万元）、接待费30万元。"
    assert lists(text) == {"90万元": ["60万元", "30万元"], "60万元": ["40万元", "20万元"]}


def test_what_is_spent_is_no_list_below_the_last_line_of_income() -> None:
    text = (
        "收入包括：一般公共预算拨款收入70万元、事业收入9万元；支出包括：教育支出60万元、卫生健康支出19万元。"
    )
    assert lists(text) == {}


def test_brackets_with_a_stop_and_no_figure_end_no_clause() -> None:
    text = "全县教育经费9亿元，其中，财政性教育经费(包括预算安排的经费，基金安排的经费等)为6亿元。"
    assert lists(text) == {"9亿元": ["6亿元"]}
    lines = [Line(text, 1)]
    told = [one.subject for one in read_claims(lines, (), DocumentInfo(fiscal_year=2031))]
    assert told == ["全县教育经费", "财政性教育经费"]


def test_a_list_of_a_bottom_line_that_was_not_told_is_none_of_the_line_before_it() -> None:
    assert lists("国有企业收入98亿元。", "收入总计包括：本级收入36亿元，上级补助58亿元。") == {}
    told = "2031年收入总计94亿元。收入总计包括：本级收入36亿元，上级补助58亿元。"
    assert lists(told) == {"94亿元": ["36亿元", "58亿元"]}


def test_what_the_sentence_told_is_divided_anew() -> None:
    text = (
        "发行债券90亿元。其中，一般债券50亿元，专项债券40亿元；按用途划分，新增债券60亿元，再融资债券30亿元。"
    )
    assert lists(text) == {"90亿元": ["50亿元", "40亿元", "60亿元", "30亿元"]}
    apart = "集中采购9万元。分散采购5万元，占1%。按资金划分，财政拨款6万元，单位资金8万元。"
    assert lists(apart) == {}


def test_a_numbered_item_of_a_sentence_has_its_own_parts() -> None:
    text = (
        "支出预算30万元。其中：按支出项目类别：1、基本支出20万元，包括：人员经费15万元，公用经费5万元；"
        "2、项目支出10万元，包括：设备6万元，维修4万元。"
    )
    by_class = "按支出功能分类科目：教育支出25万元，住房保障支出5万元。"
    assert lists(text, by_class) == {
        "30万元": ["20万元", "10万元", "25万元", "5万元"],
        "20万元": ["15万元", "5万元"],
        "10万元": ["6万元", "4万元"],
    }


def test_what_money_was_for_may_be_the_item_of_a_numbered_list() -> None:
    items = ("1.用于修建场地7万元；", "2.用于举办比赛2万元。")
    assert lists("用于全民健身支出9万元。其中：", *items) == {"9万元": ["7万元", "2万元"]}
    assert lists("支出9万元，主要用于修建场地7万元。") == {}


def test_words_before_a_colon_name_what_the_items_below_are() -> None:
    text = "经营收入9万元，完成预算112.5%，决算收入为："
    items = ("（一）经营收入7万元；", "（二）上级补助收入2万元。")
    assert lists(text, *items) == {"9万元": ["7万元", "2万元"]}
    assert lists("经营收入9万元，支出为：", "7万元。") == {}


def test_what_each_of_several_is_makes_up_their_total() -> None:
    parts = {"265万元": ["120万元", "95万元", "50万元"]}
    for words in ("分别是：", "分别为：", "分别是"):
        text = f"项目共3个，涉及资金265万元，{words}体检项目120万元，疫苗项目95万元，宣传项目50万元。"
        assert lists(text) == parts
    assert lists("收入支出各265万元，分别为上年的95%和90%。") == {}
