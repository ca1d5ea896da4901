"""A fact that hundreds of tables state is tied in about as many steps, and what is not compared is said."""

from decimal import Decimal

import pytest

from crossfoot_common.arithmetic import Interval
from crossfoot_common.tables.model import Fact, FactKey, Source
from crossfoot_validator.core.document.facts.side import agree, usual
from crossfoot_validator.core.rules.cross_table_tie import same_fact
from tests.support.grid_tables import document
from tests.support.rules import examined


def fact(value: str, table: int, doubtful: str | None = None) -> Fact:
    return Fact(
        key=FactKey(concept="current", flow="expenditure", basis="all"),
        value=Decimal(value),
        decimals=len(value.partition(".")[2]),
        unit="万元",
        source=Source(text=value, table=table, row=0, column=0),
        doubtful=doubtful,
    )


def test_the_usual_figure_is_the_one_that_most_meet() -> None:
    facts = [fact("7", 1), fact("5.0", 2), fact("5.04", 3), fact("5.00", 4), fact("4.96", 5, "torn")]
    meets = [sum(agree(one, other) for other in facts) for one in facts]
    assert meets == [1, 4, 2, 2, 2]
    assert usual(facts) is facts[1]
    assert usual([fact("1", 1, "torn"), fact("2", 2)]).value == 2


def test_the_usual_figure_of_many_is_found_without_comparing_all_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(_one: Interval, _other: Interval) -> bool:
        raise AssertionError

    monkeypatch.setattr(Interval, "meets", never)
    assert usual([fact(str(number // 3 * 10), number) for number in range(300)]).value == 0


def test_what_hundreds_of_tables_state_never_fails() -> None:
    facts = [fact("5", table) for table in range(1, 102)]
    (few,) = examined(same_fact.RULE, document(*facts[:3], fact("9", 200)))
    (many,) = examined(same_fact.RULE, document(*facts, fact("9", 200)))
    assert few.outcome == "fail"
    assert (many.outcome, many.reason) == ("not_checkable", same_fact._MANY)
