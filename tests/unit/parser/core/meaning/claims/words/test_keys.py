"""What the words of a line mean: money of the year that stands between a fund and 拨款."""

import pytest

from crossfoot_common.tables.model import Claim, DocumentInfo
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.reading import read_claims


def claims(text: str, *, carries: bool = False) -> list[Claim]:
    info = DocumentInfo(entity="甲县乙局", fiscal_year=2031, stage="budget")
    found = read_claims([Line(text, 1)], (), info, carries=carries)
    return [one for one in found if one.kind == "figure"]


@pytest.mark.parametrize(
    "words", ["一般公共预算当年拨款收入", "一般公共预算本年拨款收入", "一般公共预算财政拨款收入"]
)
def test_the_fund_before_the_money_of_the_year_is_named(words: str) -> None:
    (claim,) = claims(f"甲县乙局2031年{words}70.00万元。")
    assert claim.key is not None
    assert (claim.key.fund, claim.key.flow) == ("general_public_budget", "income")
    assert claim.settled
    assert not claim.other_keys


def test_what_is_spent_of_the_money_of_the_year_may_leave_out_what_was_carried_over() -> None:
    text = "一般公共预算当年拨款支出70.00万元，其中：教育支出60.00万元。"
    assert [len(one.other_keys) for one in claims(text)] == [0, 0]
    whole, part = claims(text, carries=True)
    assert [key.basis for key in (*whole.other_keys, *part.other_keys)] == ["/without_carry_over"] * 2


def test_the_year_of_an_item_stands_behind_its_name() -> None:
    (claim,) = claims("1.教育支出（类）普通教育（款）小学教育（项）2031年预算数为70.00万元。")
    assert claim.subject == "教育支出(类)普通教育(款)小学教育(项)预算数"


def test_who_speaks_is_left_out_where_no_fund_is_named() -> None:
    (claim,) = claims("甲县丙中心本年收入70.00万元。")
    assert claim.subject == "本年收入"


def test_a_number_before_an_item_is_no_part_of_its_name() -> None:
    told = claims("“三公”经费预算9.00万元。其中：（一）因公出国（境）费1.00万元。（二）公务接待费8.00万元。")
    assert [one.subject for one in told] == ["三公经费预算", "因公出国(境)费", "公务接待费"]
