"""Which of the organisations of a document it is about."""

from crossfoot_common.tables.model import Cell, Column, Row, Table
from crossfoot_parser.core.blocks import Line, RawDocument
from crossfoot_parser.core.meaning.info import describe
from crossfoot_parser.core.meaning.info.entities import organisations


def _entity(*lines: str) -> str | None:
    prose = tuple(Line(line, number) for number, line in enumerate(lines, 1))
    return describe(RawDocument(prose), (), prose, "x.txt").entity


def test_measures_are_no_entity() -> None:
    assert _entity("单位：人、元", "单位：万 |||||") is None


def test_a_caption_goes_on_below_its_line() -> None:
    wide = "部门：中共青泉市委员会办" + " " * 90 + "单位：万元"
    assert _entity(wide, "公厅", "项目 金额") == "中共青泉市委员会办公厅"


def test_a_list_of_places_is_no_list_of_organisations() -> None:
    names = ("青泉县", "白石县", "临河工业园区")
    rows = tuple(Row(cells=(Cell(text=name),)) for name in names)
    assert not organisations(Table(sequence=1, columns=(Column(path=("单位",), role="label"),), rows=rows))


def _by_organisation(*names: str) -> Table:
    rows = tuple(Row(cells=(Cell(text=name),)) for name in names)
    return Table(sequence=1, columns=(Column(path=("单位名称",), role="label"),), rows=rows)


def test_departments_side_by_side_are_those_of_a_government() -> None:
    both = [
        describe(RawDocument(()), (_by_organisation(*names),), (), "x.txt").entity
        for names in (
            ("青泉市公安局", "青泉市财政局", "青泉市民政局"),
            ("青泉市教育局", "青泉市第一中学", "青泉市招生办公室"),
        )
    ]
    assert both == [None, "青泉市教育局"]
