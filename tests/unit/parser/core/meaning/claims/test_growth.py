"""Reading prose costs as much as there is to read: steps are counted, not seconds."""

from collections.abc import Callable, Iterable

import pytest

from crossfoot_common.tables.model import Claim, DocumentInfo
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.book import LOOK_BACK, MOST_BASES
from crossfoot_parser.core.meaning.claims.fragments import LONGEST_WORDS
from crossfoot_parser.core.meaning.claims.position import MOST_WHOLES
from crossfoot_parser.core.meaning.claims.reading import read_claims
from crossfoot_parser.core.meaning.claims.statements import Account
from crossfoot_parser.core.meaning.claims.text import figures, passages
from crossfoot_parser.core.meaning.claims.words import nouns, roles


def claims_of(*lines: str) -> tuple[Claim, ...]:
    return read_claims([Line(text, line=at) for at, text in enumerate(lines, 1)], (), DocumentInfo())


def test_a_passage_of_many_lines_is_searched_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    searched = 0

    def counted(text: str) -> Iterable[figures.Figure]:
        nonlocal searched
        searched += len(text)
        return figures.find_figures(text)

    monkeypatch.setattr(passages, "find_figures", counted)
    line = "组织实施本地区有关工作的各项规定和办法，"
    passages.read_passages([Line(line, line=at) for at in range(500)])
    assert searched < 20 * 500 * len(line)


def test_words_that_come_again_are_looked_for_a_bounded_way_back(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    is_again = Account.is_again

    def counted(one: Account, other: Account) -> bool:
        nonlocal asked
        asked += 1
        return is_again(one, other)

    monkeypatch.setattr(Account, "is_again", counted)
    lines = 2 * LOOK_BACK
    claims = claims_of(*(f"甲{at}科收入{at}元，乙{at}科增加1元。" for at in range(lines)))
    assert len(claims) == 2 * lines
    assert asked <= lines * LOOK_BACK
    doubted = [claim for claim in claims if claim.doubtful]
    assert {claim.kind for claim in doubted} == {"change"}
    assert len(doubted) > lines // 2, "what lies out of sight is said to"
    assert not any(claim.doubtful for claim in claims[:LOOK_BACK])


def test_lists_within_lists_belong_to_the_nearest_totals_only() -> None:
    claims = claims_of("人员合计100元，公用合计200元，其中：" * 30)
    assert len(claims) == 60
    assert max(len(claim.whole) for claim in claims) == MOST_WHOLES
    assert not any(claim.doubtful for claim in claims[: 2 * MOST_WHOLES])
    assert all(claim.doubtful for claim in claims[2 * MOST_WHOLES + 2 :]), "further out is said to be out"


def test_a_base_that_is_named_again_and_again_proves_nothing() -> None:
    def share(times: int) -> Claim:
        claims: Iterable[Claim] = claims_of(*["印刷费合计9元。"] * times, "纸张3元，占印刷费合计的50%。")
        (found,) = (claim for claim in claims if claim.kind == "share")
        return found

    assert share(3).doubtful is None
    many = share(3 * MOST_BASES)
    assert many.doubtful == "its base is named too often"
    assert len(many.base_groups) == MOST_BASES


def test_a_figure_behind_endless_words_is_kept_and_doubted() -> None:
    (claim,) = claims_of("某" * (LONGEST_WORDS + 1) + "支出5元。")
    assert claim.value == 5
    assert claim.doubtful == "too many words without a stop before it"
    (claim,) = claims_of("某" * 20 + "支出5元。")
    assert claim.doubtful is None


def test_more_digits_than_arithmetic_is_exact_for_are_no_amount() -> None:
    assert [one.value for one in figures.find_figures("收入" + "9" * 31 + "元，支出2元")] == [2]


@pytest.mark.parametrize(
    "ask",
    [
        lambda: nouns.is_generic("共计总金额" * 60 + "某"),
        lambda: nouns.is_generic("涉及资金支出" * 60 + "某"),
        lambda: roles.role_of("增加" + "上年数" * 60 + "某", "money").kind == "change",
        lambda: roles.role_of("增加" + "上年总额" * 60 + "某", "money").kind == "change",
    ],
)
def test_words_that_contain_each_other_are_not_tried_in_every_way(ask: Callable[[], bool]) -> None:
    """Each of these would run for longer than the universe is old if one way after the other were tried."""
    assert not ask()


@pytest.mark.parametrize("words", ["共计总金额", "涉及资金支出", "调整后预算数", "调整预算", ""])
def test_words_that_only_name_a_measure(words: str) -> None:
    assert nouns.is_generic(words)
