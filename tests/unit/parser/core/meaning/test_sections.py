"""Whose section a table stands in."""

from crossfoot_common.tables.model import Extent
from crossfoot_parser.core.blocks import Grid, GridCell, GridRow, Line
from crossfoot_parser.core.meaning.facts import doubts
from crossfoot_parser.core.meaning.facts.stating import state_facts
from crossfoot_parser.core.meaning.sections import sections_of
from tests.support.grid_tables import BUDGET, table

SPENDING = ("科目编码|科目名称|合计|基本支出|项目支出", "|合计|9.00|5.00|4.00")
TABLES = [table("expenditure_summary", "2031年支出总表", *SPENDING, number=number) for number in (1, 2)]
COVER = Line("青泉市林业局2031年部门预算", line=1)
UNIT = Line("二、青泉市林业局种苗站2031年单位预算公开说明", line=150)


def test_each_section_has_its_own_organisation() -> None:
    assert sections_of(TABLES, [COVER, Line("一、概况", line=2), UNIT]) == {
        1: "青泉市林业局",
        2: "青泉市林业局种苗站",
    }
    stated = state_facts(TABLES, BUDGET, sections_of(TABLES, [COVER, Line("x", line=2), UNIT]))
    assert {fact.key.subject for fact in stated} == {"青泉市林业局", "青泉市林业局种苗站"}


def test_the_department_itself_is_one_of_its_units() -> None:
    own = Line("青泉市林业局（本级）2031年单位预算", line=150)
    assert sections_of(TABLES, [COVER, Line("x", line=2), own]) == {
        1: "青泉市林业局",
        2: "青泉市林业局(本级)",
    }


def test_a_part_of_the_file_that_is_called_by_the_name_of_an_organisation() -> None:
    parts = [
        Line("第一部分 青泉市林业局", line=1),
        Line("x", line=2),
        Line("第二部分 青泉市林业局种苗站", line=150),
    ]
    assert sections_of(TABLES, parts) == {1: "青泉市林业局", 2: "青泉市林业局种苗站"}
    about = [*parts[:2], Line("第二部分 青泉市林业局种苗站概况", line=150)]
    assert sections_of(TABLES, about) is None


def test_part_headings_name_no_organisation() -> None:
    assert sections_of(TABLES, [COVER, Line("第三部分 2031年部门预算公开说明", line=150)]) is None


def test_the_short_name_of_one_organisation_makes_no_sections() -> None:
    assert sections_of(TABLES, [COVER, Line("x", line=2), Line("林业局2031年部门预算", line=150)]) is None


def test_names_below_each_other_are_a_list_of_contents() -> None:
    assert sections_of(TABLES, [COVER, Line(UNIT.text, line=2)]) is None


def test_a_page_on_which_a_section_begins_may_belong_to_either() -> None:
    lines = [Line(COVER.text, page=1), Line("x", page=1), Line(UNIT.text, page=3)]
    pages = [one.model_copy(update={"place": Extent(first_page=2 * one.sequence)}) for one in TABLES]
    assert sections_of(pages, lines) == {1: "青泉市林业局", 2: "青泉市林业局种苗站"}
    torn = [one.model_copy(update={"place": Extent(first_page=one.sequence + 2)}) for one in TABLES]
    assert sections_of(torn, lines) == {1: None, 2: "青泉市林业局种苗站"}
    assert doubts.ORGANISATION in {
        fact.doubtful for fact in state_facts(torn, BUDGET, sections_of(torn, lines))
    }


def test_a_heading_on_a_sheet_of_its_own_opens_the_sheets_behind_it() -> None:
    def sheet(name: str, *texts: str) -> Grid:
        rows = (GridRow((GridCell(text),), line=i) for i, text in enumerate(texts, start=1))
        return Grid(tuple(rows), sheet=name)

    blocks = [sheet("说明", COVER.text), sheet("表1", "支出总表"), sheet("说明2", UNIT.text[2:], "一、概况")]
    placed = [
        one.model_copy(update={"place": Extent(first_line=1, sheet=name)})
        for one, name in zip(TABLES, ("表1", "表2"), strict=True)
    ]
    assert sections_of(placed, [*blocks, sheet("表2", "支出总表")]) == {
        1: "青泉市林业局",
        2: "青泉市林业局种苗站",
    }
