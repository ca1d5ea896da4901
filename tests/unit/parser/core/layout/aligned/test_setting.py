"""Headings are set over figures of which whole columns are blank: by numbers, by nearness, by sums."""

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_parser.core.layout.aligned import find_aligned
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import lines, pieces_of, printed

NAMES = ("教育", "卫生", "住房")


def test_as_many_headings_as_columns_are_theirs_in_their_order() -> None:
    """Headings count Chinese as one column each: those of the last two stand over the figures before them."""
    (rows,) = pieces_of(
        printed((0, "项目"), (16, "合计"), (24, "基本支出"), (32, "项目支出")),
        *(printed((0, name), (24, "9.00"), (36, "5.00"), (48, "4.00"), right=True) for name in NAMES),
    )
    assert rows[0] == ["项目", "合计", "基本支出", "项目支出"]
    assert rows[1] == ["教育", "9.00", "5.00", "4.00"]


def test_numbers_of_columns_say_which_are_blank() -> None:
    heads = (
        (0, "科目名称"),
        (13, "本年收入合计"),
        (24, "财政拨款收入"),
        (35, "上级补助收入"),
        (46, "其他收入"),
    )
    numbers = ((2, "栏次"), (20, "1"), (34, "2"), (48, "3"), (60, "4"))
    body = [printed((0, name), (24, "9.00"), (64, "9.00"), right=True) for name in NAMES]
    (rows,) = pieces_of(printed(*heads), printed(*numbers), *body)
    assert rows[0] == ["科目名称", "本年收入合计", "财政拨款收入", "上级补助收入", "其他收入"]
    assert rows[1] == ["栏次", "1", "2", "3", "4"]
    assert rows[2] == ["教育", "9.00", "", "", "9.00"]


def test_sums_that_headings_promise_say_which_column_is_blank() -> None:
    """The figures stand below the headings to their left: nearest would be the three last."""
    heads = printed((0, "名称"), (14, "合计"), (24, "基本支出"), (34, "项目支出"), (44, "经营支出"))
    body = [
        printed((0, name), (20 + 10, whole), (40, one), (50, other), right=True)
        for name, whole, one, other in (
            ("教育", "9.00", "5.00", "4.00"),
            ("卫生", "8.00", "6.00", "2.00"),
            ("住房", "7.00", "4.00", "3.00"),
        )
    ]
    (rows,) = pieces_of(heads, *body)
    assert rows[0] == ["名称", "合计", "基本支出", "项目支出", "经营支出"]
    assert [row[1] for row in rows[1:]] == ["9.00", "8.00", "7.00"]


def test_columns_of_which_more_show_figures_than_have_headings_are_not_known() -> None:
    (rows,) = pieces_of(
        printed((0, "项目"), (20, "合计")),
        *(printed((0, name), (24, "9.00"), (44, "5.00"), right=True) for name in NAMES),
    )
    assert rows[0] == ["项目", "合计", ""]


def test_more_headings_than_columns_prove_nothing_where_no_sum_says_which_is_blank() -> None:
    """A page that sets 余额 and 小计 on one line: figures stand below the headings beside theirs."""
    heads = "地区      限额      余额小计      一般债务      专项债务"
    body = ["甲市      9.00      7.00          4.00", "乙县      8.00      5.00          1.00"]
    (unknown,) = find_aligned(lines(heads, *body))
    (known,) = find_aligned(lines(heads.replace("限额      ", ""), *body))
    assert isinstance(unknown, Piece)
    assert isinstance(known, Piece)
    assert [remark.what for remark in unknown.remarks] == [UNSURE]
    assert not known.remarks


def test_as_many_headings_that_stand_far_from_all_columns_prove_nothing() -> None:
    heads = printed((0, "地区"), (6, "限额"), (12, "余额"))
    body = [printed((0, name), (60, "9.00"), (90, "5.00"), right=True) for name in NAMES]
    (piece,) = find_aligned(lines(heads, *body))
    assert isinstance(piece, Piece)
    assert [remark.what for remark in piece.remarks] == [UNSURE]
