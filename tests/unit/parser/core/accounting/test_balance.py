"""Every figure that was seen is in a table, in a claim, excused or left over: once, and never lost."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.model import Cell, Claim, Column, Extent, Row, Source, Table
from crossfoot_parser.core.accounting import account
from crossfoot_parser.core.blocks import Grid, GridCell, GridRow, Line, RawDocument
from crossfoot_parser.core.parse import parse

FIGURES = st.decimals(min_value=0, max_value=99999, places=2).map(str)


def counted(figures: Accounting) -> int:
    return figures.in_tables + figures.in_claims + sum(figures.excused.values()) + figures.left_over


def table_of(texts: list[str], line: int = 1) -> Table:
    cells = tuple(Cell(text=text, line=line, cell=at) for at, text in enumerate(texts))
    return Table(
        sequence=1,
        columns=tuple(Column() for _ in texts),
        rows=(Row(cells=cells, line=line),),
        place=Extent(first_line=line, last_line=line),
    )


@given(shown=st.lists(FIGURES, max_size=12), read=st.integers(0, 12))
def test_figures_are_in_one_class_each(shown: list[str], read: int) -> None:
    raw = RawDocument((Line("\t".join(shown), line=1),))
    figures = account(raw, [table_of(shown[:read])], [], []).figures
    assert counted(figures) == figures.seen == len(shown)
    assert figures.left_over <= len(shown[read:])
    assert figures.in_tables == len(shown[:read])


def test_a_row_that_lost_a_figure_is_doubted_and_its_neighbours_are_not() -> None:
    raw = RawDocument((Line("甲\t1.00\t2.00", line=1), Line("乙\t3.00\t4.00", line=2)))
    rows = tuple(
        Row(cells=tuple(Cell(text=text) for text in texts), line=line)
        for line, texts in ((1, ("甲", "1.00", "")), (2, ("乙", "3.00", "4.00")))
    )
    table = Table(sequence=1, columns=(Column(),) * 3, rows=rows, place=Extent(first_line=1, last_line=2))
    accounted = account(raw, [table], [], [])
    (doubt,) = accounted.tables[0].doubts
    assert (doubt.what, doubt.row) == ("figures left over", 0)
    assert [(one.text, one.line) for one in accounted.figures.examples] == [("2.00", 1)]


def test_figures_without_a_blank_between_them_are_in_the_cells_that_they_were_parted_to() -> None:
    raw = RawDocument((Line("甲12.0034.00", line=3),))
    figures = account(raw, [table_of(["甲", "12.00", "34.00"], line=3)], [], []).figures
    assert (figures.in_tables, figures.left_over) == (2, 0)


def test_the_same_figure_twice_needs_two_cells() -> None:
    raw = RawDocument((Line("5.00", line=1), Line("5.00", line=9)))
    figures = account(raw, [table_of(["5.00"])], [], []).figures
    assert (figures.in_tables, figures.left_over) == (1, 1)
    assert figures.examples[0].line == 9


def test_what_a_sentence_claims_is_no_cell_and_not_lost() -> None:
    raw = RawDocument((Line("2031年收入12.50万元，增加3.00万元。", line=1),))
    claim = Claim(kind="figure", value="12.50", decimals=2, source=Source(text="12.50", line=1))  # type: ignore[arg-type] # pydantic reads text
    figures = account(raw, [], [claim], []).figures
    assert (figures.seen, figures.in_claims, figures.excused, figures.left_over) == (3, 1, {"date": 1}, 1)


def test_cells_of_a_format_are_only_excused_for_the_words_beside_them() -> None:
    row = GridRow((GridCell("公开03表", cell=0), GridCell("7", cell=1)), line=1)
    figures = account(RawDocument((Grid((row,)),)), [], [], []).figures
    assert (figures.excused, figures.left_over) == ({"list_number": 1}, 1)


def test_a_parsed_document_accounts_for_all_it_shows() -> None:
    text = "某局2031年支出表\n单位：万元\n项目\t金额\n合计\t3.00\n甲\t1.00\n乙\t2.00\n第1页\n"
    figures = parse(text.encode(), "x.txt", "text/plain").figures
    assert counted(figures) == figures.seen
    assert (figures.in_tables, figures.left_over, figures.partly_read) == (4, 0, ())


def test_the_lines_of_each_sheet_are_its_own() -> None:
    def grid(sheet: str, *texts: str) -> Grid:
        return Grid((GridRow(tuple(GridCell(text) for text in texts), line=8),), sheet=sheet)

    table = table_of(["甲", "2.00"], line=8)
    read = table.model_copy(update={"place": table.place.model_copy(update={"sheet": "二"})})
    accounted = account(RawDocument((grid("一", "乙", "7.00"), grid("二", "甲", "2.00"))), [read], [], [])
    assert [(one.text, one.sheet) for one in accounted.figures.examples] == [("7.00", "一")]
    assert accounted.tables[0].doubts == ()


def test_numbers_of_columns_are_none_of_the_figures_of_another_sheet() -> None:
    def numbers(sheet: str, line: int) -> Grid:
        return Grid((GridRow(tuple(GridCell(text) for text in ("栏次", "1", "2")), line=line),), sheet=sheet)

    extra = table_of(["甲", "1"], line=3)
    figures = account(RawDocument((numbers("一", 8), numbers("二", 8))), [extra], [], []).figures
    assert (figures.excused, figures.left_over) == ({"column_number": 4}, 0)


def test_counts_in_a_sentence_number_no_columns() -> None:
    raw = RawDocument((Line("购置车辆1辆，接待2批次，共3", line=1),))
    assert account(raw, [], [], []).figures.excused == {"quantity": 2}


def test_a_line_between_two_rows_that_became_prose_makes_the_next_row_doubtful() -> None:
    texts = ("车辆\t29.77", "其中：运行维护费12.65万元", "购置费\t17.12")
    raw = RawDocument(tuple(Line(text, line=line) for line, text in enumerate(texts, 1)))
    rows = tuple(
        Row(cells=tuple(Cell(text=text) for text in texts[line - 1].split("\t")), line=line)
        for line in (1, 3)
    )
    table = Table(sequence=1, columns=(Column(),) * 2, rows=rows, place=Extent(first_line=1, last_line=3))
    source = Source(text="12.65万元", line=2)
    claim = Claim(
        kind="figure", subject="运行维护费", value=Decimal("12.65"), decimals=2, group=0, source=source
    )
    for claims in ([claim], []):
        (doubt,) = account(raw, [table], claims, []).tables[0].doubts
        assert doubt.row == 1


def test_an_amount_of_a_claim_is_not_taken_by_the_number_of_a_list() -> None:
    text = "某市财政局2031年部门预算\n　　1. 公务接待费支出预算27万元，比上年预算减少1万元。\n"
    figures = parse(text.encode(), "a.txt", "text/plain").figures
    assert (figures.in_claims, figures.excused["list_number"], figures.left_over) == (2, 1, 0)


def test_a_budget_and_what_was_spent_of_it_may_be_the_same_amount() -> None:
    text = "某市财政局2031年部门决算\n　　公务接待费全年预算0.64万元，支出决算0.64万元，完成预算的100%。\n"
    figures = parse(text.encode(), "a.txt", "text/plain").figures
    assert (figures.in_claims, figures.left_over) == (3, 0)
