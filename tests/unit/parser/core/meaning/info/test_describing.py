"""What a document says about itself, with and without a cover."""

import pytest

from crossfoot_common.tables.model import Cell, Column, DocumentInfo, Row, Table
from crossfoot_parser.core.blocks import Grid, Line, RawDocument
from crossfoot_parser.core.meaning.info import describe


def described(lines: list[str], *tables: Table, name: str = "x.txt") -> DocumentInfo:
    prose = tuple(Line(line, number) for number, line in enumerate(lines, 1))
    return describe(RawDocument(prose), tables, prose, name)


def test_reads_the_cover() -> None:
    info = described(["青泉市林业局", "2022年度部门决算公开", "目录"])
    assert (info.entity, info.fiscal_year) == ("青泉市林业局", 2022)
    assert (info.stage, info.scope) == ("final_accounts", "department")
    assert info.entity_from == info.fiscal_year_from == info.stage_from == "cover"


def test_a_cover_in_one_line() -> None:
    info = described(["2021年度青泉市林业局 部门预算说明", "目录", "第一部分 概况"])
    assert (info.entity, info.fiscal_year, info.stage) == ("青泉市林业局", 2021, "budget")


def test_a_place_on_the_cover_is_no_entity() -> None:
    info = described(["2021 年青泉市部门预算公开目录", "青泉市林业局预算说明", "一、部门职责"])
    assert info.entity == "青泉市林业局"


@pytest.mark.parametrize(
    "line", ["部门名称：青泉市林业局", "单位：青泉市林业局", "编制单位（公章）：青泉市林业局"]
)
def test_a_header_line_tells_the_entity(line: str) -> None:
    info = described(["2023年收支总表", line, "单位：万元"])
    assert (info.entity, info.entity_from) == ("青泉市林业局", "header")


def test_a_money_unit_is_no_entity() -> None:
    assert described(["2023年收支总表", "单位：万元", "金额单位：元"]).entity is None


def test_without_a_cover_the_tables_tell() -> None:
    table = Table(
        sequence=1,
        title="2021年机关运行经费预算情况统计表",
        columns=(Column(path=("单位名称",), role="label"), Column(path=("2021年预算数",), role="amount")),
        rows=tuple(Row(cells=(Cell(text=name),)) for name in ("合计", "青泉市林业局", "青泉市种苗站")),
    )
    info = describe(RawDocument((Grid(rows=()),)), (table,), (), "x.txt")
    assert (info.entity, info.entity_from) == ("青泉市林业局", "tables")
    assert (info.fiscal_year, info.fiscal_year_from) == (2021, "title")
    assert (info.stage, info.scope) == ("budget", "department")


def test_titles_of_final_accounts_may_say_budget() -> None:
    titles = ["收入支出决算总表", "一般公共预算财政拨款支出决算表", "政府性基金预算财政拨款收入支出决算表"]
    info = described([], *(Table(sequence=n, title=title) for n, title in enumerate(titles, 1)))
    assert info.stage == "final_accounts"


def test_the_date_of_printing_is_not_the_year() -> None:
    info = described(["青泉市林业局2022年部门预算", "2021年4月7日", "2021年12月3日", "2021年9月"])
    assert info.fiscal_year == 2022


def test_the_file_name_is_the_last_resort() -> None:
    info = described([], name="青泉市林业局2022年部门预算.pdf")
    assert (info.entity, info.entity_from) == ("青泉市林业局", "file name")
    assert (info.fiscal_year, info.stage) == (2022, "budget")


def test_silence_stays_silence() -> None:
    assert described(["1 2 3"]) == DocumentInfo(kind="other")


def test_of_several_header_entities_the_cover_decides() -> None:
    lines = [
        "青泉市林业局2022年部门预算",
        "单位名称：青泉市种苗站",
        "单位名称：青泉市种苗站",
        "单位名称：青泉市林业局",
    ]
    assert described(lines).entity == "青泉市林业局"


def test_the_year_may_stand_between_name_and_document() -> None:
    assert described(["青泉市政协办公室2022年度", "部门预算公开", "目录"]).entity == "青泉市政协办公室"


def test_a_name_that_the_cover_breaks_is_whole_in_the_titles() -> None:
    titles = ["一、2022年度青泉市高级人民法院收支预算总表", "二、2022年度青泉市高级人民法院收入预算总表"]
    tables = [Table(sequence=n, title=title) for n, title in enumerate(titles, 1)]
    assert (
        described(["2022年度青泉市高级", "人民法院预算公开", "目录"], *tables).entity == "青泉市高级人民法院"
    )


def test_a_list_of_offices_is_no_entity() -> None:
    assert described(["内设机构情况", "处、信息处、财务处、人事处"]).entity is None


def test_years_that_are_compared_with_are_not_the_year() -> None:
    lines = ["2022年“三公”经费决算8万元，比2021年决算减少1万元。", "其中公务接待费比2021年决算减少1万元。"]
    assert described(lines).fiscal_year == 2022


def test_a_page_about_one_kind_of_expense_names_its_entity() -> None:
    assert described(["青泉市林业局2022年“三公”经费预算情况"]).entity == "青泉市林业局"


def test_a_title_tells_the_kind_before_the_opening_and_the_forms() -> None:
    forms = [Table(sequence=1, title="2022年部门收支总表"), Table(sequence=2, title="2022年财政拨款收支总表")]
    info = described(["关于青泉市2021年预算执行情况和2022年预算草案的报告", "各位代表："], *forms)
    assert (info.kind, info.kind_from) == ("report", "cover")
    info = described(["各位代表：", "受市人民政府委托，现将有关情况报告如下。"], *forms)
    assert (info.kind, info.kind_from) == ("report", "prose")
    info = described([], *forms)
    assert (info.kind, info.kind_from) == ("department_budget", "tables")
    assert described([], name="青泉市林业局2022年部门预算.txt").kind_from == "file name"
