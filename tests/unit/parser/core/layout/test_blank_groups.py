"""Blanks between thousands are part of a figure where the format tells the cells and nothing else says so."""

from dataclasses import replace

from crossfoot_parser.core.layout.blank_groups import with_whole_figures
from crossfoot_parser.core.vocabulary.numbers import as_written, parse_number
from tests.support.small_tables import piece, texts

ROWS = ["项目|2030年|2031年", "教育|5 142.36|-1 000 000", "卫生|142.36|（1 023.50）", "合计|2 3|12 45"]


def numbers(*rows: str, addressed: bool = True) -> list[str]:
    found = with_whole_figures(replace(piece(*rows), addressed=addressed))
    cells = [text for row in found.rows for text in texts(row)]
    assert [as_written(text) for text in cells] == [text for row in rows for text in row.split("|")]
    return [str(number.value) for text in cells if (number := parse_number(text))]


def test_thousands_that_blanks_set_apart() -> None:
    assert numbers(*ROWS) == ["5142.36", "-1000000", "142.36", "-1023.50"]


def test_two_figures_in_one_cell_stay_two() -> None:
    assert numbers(*ROWS, addressed=False) == ["142.36"]
    assert numbers(*ROWS, "其他|1234.50|1") == ["142.36", "1234.50", "1"]
    assert numbers(*ROWS, "其他|1,234.50|1") == ["142.36", "1234.50", "1"]
    assert numbers("项目|金额", "教育|5 142.36", "合计|142.36") == ["142.36"]
