"""Totals of all funds, of the appropriation and of one fund."""

from decimal import Decimal

from crossfoot_validator.core.rules.cross_table_tie.one_fund import RULE
from tests.support.grid_tables import of_tables
from tests.support.rules import examined
from tests.support.small_budget import small_budget


def test_ties_the_totals_where_one_fund_is_all() -> None:
    (check,) = examined(RULE, of_tables(*small_budget()))
    assert check.outcome == "pass"
    assert check.tables == (1, 2, 3, 4)


def test_says_on_what_the_failure_rests() -> None:
    tables = list(small_budget())
    rows = list(tables[3].rows)
    cell = rows[0].cells[2].model_copy(update={"number": Decimal(99), "text": "99.00"})
    rows[0] = rows[0].model_copy(update={"cells": (*rows[0].cells[:2], cell, *rows[0].cells[3:])})
    tables[3] = tables[3].model_copy(update={"rows": tuple(rows)})
    (check,) = examined(RULE, of_tables(*tables))
    assert (check.outcome, str(check.stated)) == ("fail", "99")
    assert "一般公共预算" in check.message_zh


def test_is_silent_where_another_fund_has_income() -> None:
    assert not (examined(RULE, of_tables(*small_budget(t1_fund="90.00", t2_fund="90.00"))))


def test_is_silent_where_no_table_shows_both_sides() -> None:
    assert not (examined(RULE, of_tables(*small_budget()[1:])))


def test_is_silent_where_money_is_carried_over() -> None:
    assert not (examined(RULE, of_tables(*small_budget(t1_income="90.00", t2_total="90.00"))))
