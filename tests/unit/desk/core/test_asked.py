"""Addresses are strangers' text: what can be meant is taken, what cannot is said and left out."""

from decimal import Decimal

import pytest

from crossfoot_desk.core.asked import alike, amount_of, asked_of, pattern


def test_an_address_becomes_a_question() -> None:
    asked = asked_of({"q": " 青石县 ", "year": "2031", "stage": "budget", "verdict": "rejected"})
    assert (asked.q, asked.year, asked.stage, asked.verdict) == ("青石县", 2031, "budget", "rejected")
    assert asked.ignored == ()
    assert asked.filters == {"q": "青石县", "year": "2031", "stage": "budget", "verdict": "rejected"}


def test_what_cannot_be_meant_is_left_out_and_said() -> None:
    asked = asked_of({"year": "x", "stage": "<script>", "verdict": "' or 1=1", "family": "score_sum"})
    assert (asked.year, asked.stage, asked.verdict, asked.family) == (None, None, None, "score_sum")
    assert set(asked.ignored) == {"year=x", "stage=<script>", "verdict=' or 1=1"}


def test_a_question_is_bounded_and_does_not_steer() -> None:
    asked = asked_of({"q": "\u202e\x00\x1b[31m" + "长" * 1_000})
    assert asked.q is not None
    assert len(asked.q) < 201
    assert asked.q.isprintable()


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,234.50", "1234.50"),
        ("1234.5", "1234.5"),
        ("-1，234", "-1234"),
        ("1234.5万元", "1234.5"),
        ("12,34", None),
        ("20", None),  # every table is full of such
        ("二百", None),
        ("1e9", None),
        ("", None),
    ],
)
def test_an_amount_is_told_from_words(text: str, amount: str | None) -> None:
    assert amount_of(text) == (Decimal(amount) if amount else None)


def test_a_text_is_looked_for_as_it_stands() -> None:
    assert pattern("50%_\\") == "%50\\%\\_\\\\%"


@pytest.mark.parametrize(
    ("text", "how"), [("教育支出", "like"), ("208", "like"), ("Budget", "ilike"), ("é", "ilike")]
)
def test_capitals_are_alike_only_where_there_are_some(text: str, how: str) -> None:
    assert alike(text) == how
