"""An answer keeps its headings whole: what is too wide for a table is told record by record."""

import io

from rich.console import Console

from crossfoot_common.events.topics import TOPICS
from crossfoot_local.commands.query import listed
from crossfoot_local.commands.topics import topics_view
from crossfoot_local.view.answers import Heading, answer_view
from crossfoot_warehouse.questions import questions

HEADINGS = [Heading(name, number=False) for name in ("entity", "expenditure_with_carry_over", "proven")]
ROW = ["[bold]青石县样例局[/]", "57285000", "true"]


def shown(thing: object, width: int) -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(thing)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_what_fits_is_a_table_with_whole_headings() -> None:
    lines = shown(answer_view("问题", HEADINGS, [ROW], 80), 80).splitlines()
    assert [line.split() for line in lines[1:]] == [[one.name for one in HEADINGS], ROW]


def test_what_does_not_fit_is_told_record_by_record() -> None:
    lines = shown(answer_view("问题", HEADINGS, [ROW, ROW], 40), 40).splitlines()
    assert ["expenditure_with_carry_over", "57285000"] in [line.split() for line in lines]
    assert sum(line.startswith("entity") for line in lines) == 2


def test_codes_and_times_are_never_torn_while_phrases_may_go_on_below() -> None:
    headings = [Heading("title", number=False), Heading("kind", number=False)]
    row = ["青石县样例局一般公共预算支出表", "general_public_budget_expenditure"]
    wide = shown(answer_view("问题", headings, [row], 50), 50).splitlines()
    assert wide[1].split() == ["title", "kind"]
    assert "general_public_budget_expenditure" in wide[2]
    narrow = shown(answer_view("问题", headings, [row], 45), 45).splitlines()
    assert [line.split() for line in narrow[1:3]] == [["title", row[0]], ["kind", row[1]]]


def test_a_question_is_on_one_line_however_narrow_its_answer() -> None:
    question = "各地区各年度的出错率：未通过的文件与表"
    lines = shown(answer_view(question, [Heading("n", number=True)], [["1"]], 80), 80).splitlines()
    assert lines[0].rstrip() == question


def test_names_that_are_to_be_typed_are_whole_at_80_columns() -> None:
    said = shown(listed(list(questions())), 80)
    assert all(one.name in said for one in questions())
    topics = shown(topics_view(set()), 80)
    assert all(one.name in topics and one.event.__name__ in topics for one in TOPICS)
