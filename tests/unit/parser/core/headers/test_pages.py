"""A later page in another shape is laid over the columns of the first."""

from dataclasses import replace

from crossfoot_common.tables.doubts import DISPLACED, GOES_ON
from crossfoot_parser.core.headers.pages import lay_over, lay_together, sorts_of
from crossfoot_parser.core.headers.paths import fold
from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout import Piece
from tests.support.small_tables import piece, row, texts

HEADER = [row("科目编码|科目名称|合计|基本支出|项目支出")]
FIRST = [row(t) for t in ("208|社会保障|9.00|4.00|5.00", "210|卫生|8.00|4.00|4.00", "221|住房|1.00|1.00|")]
PATHS = fold(HEADER, 5)


def laid(*rows: str, header: int = 0, addressed: bool = False) -> tuple[list[list[str]], bool]:
    found = replace(piece(*rows), addressed=addressed)
    part = Part(found, 0, header)
    body, remark, _ = lay_over(part, found.rows[header:], (PATHS, sorts_of(FIRST, PATHS)))
    return [texts(line) for line in body], remark is not None


def test_a_page_that_lost_its_code_column() -> None:
    found, said = laid(
        "名称|合计|基本支出|项目支出",
        "教育|3.00|1.00|2.00",
        "国防|2.00|1.00|1.00",
        "外交|1.00|1.00|",
        header=1,
    )
    assert found[0] == ["", "教育", "3.00", "1.00", "2.00"]
    assert said


def test_a_page_in_the_same_shape_is_left_alone() -> None:
    found, said = laid("205|教育|3.00|1.00|2.00", "203|国防|2.00|1.00|1.00")
    assert found[1] == ["203", "国防", "2.00", "1.00", "1.00"]
    assert not said


def test_a_wider_page_is_left_alone() -> None:
    assert not laid("205|教育|3.00|1.00|2.00|7.00")[1]


def test_names_are_never_laid_over_amounts() -> None:
    assert not laid("1.00|教育|3.00", "2.00|国防|2.00", "3.00|外交|1.00")[1]


def test_a_page_that_blank_cells_shift_keeps_its_addresses() -> None:
    lost = ("教育|3.00|1.00|2.00|", "国防|2.00|1.00|1.00|", "外交|1.00|1.00||")
    assert laid(*lost)[1]
    assert not laid(*lost, addressed=True)[1]


def test_a_lone_row_below_all_the_rules_of_its_table_stands_in_them() -> None:
    paths = fold([row("类|款|项|科目名称|合计|基本支出|项目支出|上缴支出|经营支出")], 9)
    sorts = sorts_of([row(f"208|0{n}|0{n}|社保|{n}.00|{n}.00|||") for n in "123"], paths)
    drawn = replace(piece("210|11|02|医疗|44|44|||"), layout="grid")
    kept, remark, _ = lay_over(Part(drawn, 0, 0), drawn.rows, (paths, sorts))
    assert texts(kept[0])[:4] == ["210", "11", "02", "医疗"]
    assert remark is None
    assert lay_over(Part(replace(drawn, layout="spaces"), 0, 0), drawn.rows, (paths, sorts))[1] is not None


def test_a_column_that_shows_nothing_on_a_page_is_none_of_it() -> None:
    found, _ = laid("|科目编码|科目名称|合计|基本支出|项目支出", "|205|教育|3.00|1.00|2.00", header=1)
    assert found == [["205", "教育", "3.00", "1.00", "2.00"]]


def doubted(second: Piece, layout: str = "grid") -> list[int | None]:
    first = Part(replace(piece("项目|合计|基本支出", "甲|3.00|3.00"), layout=layout), 0, 1)
    draft = Draft(Lead(), form=False, parts=[first, Part(second, 0, 0)])
    pages = [list(first.body), list(second.rows)]
    _, _, doubts = lay_together(draft, pages, fold(first.header, 3))
    assert all(doubt.what == DISPLACED for doubt in doubts)
    return [doubt.row for doubt in doubts]


def test_a_page_without_headings_that_was_laid_over_other_columns_is_in_doubt() -> None:
    assert doubted(piece("甲|9.00|4.00")) == []
    first = Part(piece("编码|项目|合计|基本支出", *(f"20{n}|甲|{n}.00|{n}.00" for n in "123")), 0, 1)
    pages = [list(first.body), [row("奖励金|19.8|19.8")]]
    draft = Draft(Lead(), form=False, parts=[first, Part(piece("奖励金|19.8|19.8"), 0, 0)])
    _, laid_over, doubts = lay_together(draft, pages, fold(first.header, 4))
    assert len(laid_over) == 1
    assert [(doubt.what, doubt.row) for doubt in doubts] == [(DISPLACED, 3)]


def test_a_page_without_headings_that_has_other_columns_is_in_doubt() -> None:
    drawn = replace(piece("乙|2.00|2.00", "丙|1.00|1.00"), layout="grid")
    assert doubted(drawn) == []
    assert doubted(replace(piece("乙|2.00||2.00", "丙|1.00||1.00"), layout="grid")) == [1, 2]
    assert doubted(replace(piece("乙|2.00", "丙|1.00"), layout="grid")) == [1, 2]
    assert doubted(replace(piece("乙|2.00", "丙|1.00"), layout="grid", addressed=True)) == []
    assert doubted(replace(piece("乙|2.00", "丙|1.00"), layout="spaces"), "spaces") == [1, 2]
    assert doubted(replace(piece("乙|2.00", "丙|1.00"), layout="tabs"), "tabs") == []


def test_a_page_whose_headings_are_not_those_of_the_columns_it_fits_is_in_doubt() -> None:
    top = ("编码|项目|合计|本年拨款|", "|||人员|公用")
    first = Part(piece(*top, *(f"20{n}|甲|{n}.00|{n}.00|{n}.00" for n in "123")), 0, 2)
    paths = fold(first.header, 5)

    def doubts(*lines: str) -> list[int | None]:
        page = Part(piece(*lines), 0, 2)
        draft = Draft(Lead(), form=False, parts=[first, page])
        return [one.row for one in lay_together(draft, [list(first.body), list(page.body)], paths)[2]]

    assert doubts("项目|合计|本年拨款|", "||人员|公用", "乙|2.00|1.00|1.00", "丙|2.00|1.00|1.00") == []
    assert doubts("编码|项目|合计|本年拨款", "||人员|公用", "201|乙|2.00|2.00", "202|丙|2.00|2.00") == [3, 4]


def test_a_table_whose_last_page_shows_headings_alone_may_go_on() -> None:
    first = Part(piece("编码|项目|合计|基本支出", *(f"20{n}|甲|{n}.00|{n}.00" for n in "123")), 0, 1)
    bare = Part(piece("编码|项目|合计|基本支出"), 0, 1)
    draft = Draft(Lead(), form=False, parts=[first, bare])
    _, _, doubts = lay_together(draft, [list(first.body), []], fold(first.header, 4))
    assert [(doubt.what, doubt.row) for doubt in doubts] == [(GOES_ON, 2)]


def test_a_page_with_the_same_headings_in_another_order_is_laid_below_them() -> None:
    head = "科目编码|科目名称|项目支出|合计|基本支出"
    found, said = laid(head, "205|教育|2.00|3.00|1.00", "203|国防||1.00|1.00", header=1)
    assert found == [["205", "教育", "3.00", "1.00", "2.00"], ["203", "国防", "1.00", "1.00", ""]]
    assert said
    assert not laid("科目编码|科目名称|合计|基本支出|项目支出", "205|教育|3.00|1.00|2.00", header=1)[1]
