"""A document in another dress says the same, and a check of it ends the same."""

import pytest

from tests.benchmarks.rewriting.faces import FACES
from tests.benchmarks.rewriting.shown import shown
from tests.benchmarks.rewriting.writers import WRITERS
from tests.benchmarks.rewritten import rewritten, said_of

BUDGET = """云溪市气象局2031年部门支出总表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t1300.00\t900.00\t400.00
220\t自然资源海洋气象等支出\t1300.00\t900.00\t400.00
22005\t气象事务\t1300.00\t900.00\t400.00
2200501\t行政运行\t900.00\t900.00\t
2200504\t气象事业机构\t400.00\t\t400.00
""".encode()
WRONG = BUDGET.replace("2200504\t气象事业机构\t400.00".encode(), "2200504\t气象事业机构\t430.00".encode())


def test_lines_and_cells_of_text() -> None:
    found = shown("标题\n| 项目 | 金额 |\n|---|---|\n| 合计 | |\n".encode(), "a.txt")
    assert found[0] == "标题"
    assert [[cell.text for cell in row] for row in found[1]] == [["项目", "金额"], ["合计", ""]]  # type: ignore[union-attr] # a table


@pytest.mark.parametrize("data", [BUDGET, WRONG], ids=["consistent", "wrong"])
def test_every_dress_holds_and_fails_alike(data: bytes) -> None:
    own = said_of(data, "a.txt")
    dresses = {dress: said_of(new, f"a.{ending}") for dress, ending, new in rewritten(data, "a.txt", [])}
    assert set(dresses) == {*WRITERS, *FACES}
    doubted = {"open pdf"}  # nothing is drawn between its columns: a miss there may be one of the reading
    other = {d for d, told in dresses.items() if told.failures.keys() != own.failures.keys()}
    assert other <= doubted
    assert not dresses["open pdf"].failures.keys() - own.failures.keys()
    assert not any(told.lost(own) for told in dresses.values())
    assert bool(own.failures) == (data is WRONG)


def test_what_fails_in_the_file_alone_is_lost_where_nothing_is_said_of_it() -> None:
    own, other = said_of(WRONG, "a.txt"), said_of(BUDGET, "a.txt")
    assert other.lost(own) == sorted(own.failures)
    assert own.lost(own) == other.lost(other) == []


def test_serial_numbers_begin_below_the_headings_of_whole_figures_too() -> None:
    rows = shown("项目\t2031年\t2030年\n栏次\t1\t2\n税收\t500\t400\n非税\t2,000\t-90\n".encode(), "a.txt")
    (table,) = FACES["serial"](rows)
    assert [row[0].text for row in table] == ["序号", "", "1", "2"]  # type: ignore[union-attr] # a table


def test_a_page_that_goes_on_without_headings_has_serial_numbers_too() -> None:
    (page,) = FACES["serial"](shown("税收\t500\n非税\t2,000\n".encode(), "a.txt"))
    assert [row[0].text for row in page] == ["1", "2"]  # type: ignore[union-attr] # a table
