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


def test_names_that_are_to_be_typed_are_whole_at_80_columns() -> None:
    said = shown(listed(list(questions())), 80)
    assert all(one.name in said for one in questions())
    topics = shown(topics_view(set()), 80)
    assert all(one.name in topics and one.event.__name__ in topics for one in TOPICS)
