"""What was carried into the account of a fund, by what tables tell of it and of others."""

from decimal import Decimal

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.carrying import carried_into
from crossfoot_common.tables.model import Fact, FactKey, Source

SPENT = FactKey(concept=c.CURRENT, flow="expenditure", fund="state_capital", period=2031)


def brought(text: str, *, table: int = 4, fund: str | None = None, basis: str | None = None) -> Fact:
    key = FactKey(concept=c.CARRY_OVER_IN, period=2031, fund=fund, basis=basis)
    return Fact(key=key, value=Decimal(text), decimals=2, unit="万元", source=Source(text=text, table=table))


WHOLE = brought("9.00", basis=c.FISCAL_APPROPRIATION)


def test_what_is_told_of_the_fund_itself() -> None:
    own = brought("2.00", fund="state_capital")
    assert carried_into([WHOLE, own], SPENT) == ([own], True)


def test_nothing_is_left_where_others_got_all_of_it() -> None:
    others = [brought("4.00", fund="general_public_budget"), brought("5.00", fund="gov_fund")]
    assert carried_into([WHOLE, *others], SPENT) == ([], True)
    assert carried_into([WHOLE, others[0]], SPENT) == ([WHOLE, others[0]], False)


def test_amounts_of_two_tables_are_not_added() -> None:
    apart = [brought("4.00", fund="general_public_budget"), brought("5.00", fund="gov_fund", table=5)]
    assert carried_into([WHOLE, *apart], SPENT) == ([WHOLE, *apart], False)


def test_the_money_of_another_year_is_none_of_it() -> None:
    assert carried_into([WHOLE], SPENT.model_copy(update={"period": 2030})) == ([], False)
