"""RTF: paragraphs and tables as they are shown, in whatever way their characters are written."""

import random

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.rtf.reader import READER
from tests.support.blocks import grids, lines, order, remarks
from tests.support.outcomes import or_reason
from tests.support.rtfs import HEAD, gbk, par, row, rtf

ROWS = [["科目", "金额"], ["教育", "1,530.00"], ["合计", "1,530.00"]]
TABLE = "".join(row(cells) for cells in ROWS)


def read(*parts: str, head: str = HEAD) -> RawDocument:
    return READER.read(rtf(*parts, head=head), Limits())


def test_lines_and_tables_in_their_order() -> None:
    document = read(par("支出总表"), TABLE, par("注：无"), TABLE, r"\pard\par ", TABLE)
    assert order(document) == ["Line", "Grid", "Line", "Grid", "Grid"]
    assert lines(document) == ["支出总表", "注：无"]
    assert grids(document) == [ROWS] * 3


def test_a_definition_behind_its_cells_and_rows_without_one() -> None:
    cells = r"\pard\intbl a\cell b\cell "
    definition = r"\trowd\trleft0\cellx1000\cellx2000"
    document = read(rf"{{{cells}{definition}\row}}", cells + r"\row ", r"\pard c\par")
    assert grids(document) == [[["a", "b"], ["a", "b"]]]
    assert lines(document) == ["c"]


def test_merged_cells_and_rows_of_other_widths() -> None:
    first = row(["项目", "预算数", ""], marks=[r"\clvmgf", r"\clmgf", r"\clmrg"])
    second = row(["", "合计", "基本"], marks=[r"\clvmrg", "", ""])
    third = row(["甲", "2.00"], widths=[2010, 3985])
    assert grids(read(first + second + third)) == [
        [["项目", "预算数", "<"], ["<", "合计", "基本"], ["甲", "2.00", "<"]]
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (gbk("教育") + " 1", "教育 1"),
        (r"\u25945?\u-32594?x", "教育x".replace("育", chr(0x10000 - 32594))),
        (r"\uc2\u25945 ??\uc0\u25945 y", "教教y"),
        (r"{\f1 \'2d}5.00", "−5.00"),
        (r"{\f2 5}7.00", "\N{REPLACEMENT CHARACTER}7.00"),
        (r"530.00{\super 1}", "530.00^1"),
        (r"a\~b\_c\-d\emdash e", "a\u00a0b\u2011cd—e"),
        (r"a\{b\}c\\d", "a{b}c\\d"),
        (r"甲".encode("gbk").decode("latin-1") + "x", "甲x"),
        (r"{\listtext 一、\tab}x".replace("一、", gbk("一、")), "一、x"),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 7}}x", "7x"),
        (r"{\*\unknown no}{\info{\title no}}{\footer no}x", "x"),
        (r"{\upr{a}{\*\ud{b}}}", "a"),
        (r"{\v no}{\deleted no}x", "x"),
        (r"\bin3 {{{x", "x"),
    ],
)
def test_characters(written: str, shown: str) -> None:
    assert lines(read(rf"\pard {written}\par ")) == [shown]


@pytest.mark.parametrize("title", [gbk("支出总表"), r"{\b \u25903?\u20986?\u24635?\u34920?}"])
def test_heads_of_pages_are_read_before_the_text_and_feet_are_named(title: str) -> None:
    document = read(
        rf"{{\header\pard {title}\par " + gbk("单位：万元") + r"\par}",
        r"{\footerf " + gbk("财政局") + r"{\field{\*\fldinst PAGE}{\fldrslt 7}}}",
        par("x"),
        r"\sect{\header " + title + "}",
        par("单位：万元"),
    )
    assert lines(document) == ["支出总表", "x", "单位：万元"]
    (remark,) = document.remarks
    assert (remark.what, remark.why) == ("heads of pages left out", "财政局7")
    assert lines(read(r"{\header{\*\fldinst PAGE}{\fldrslt 7}}", par("x"))) == ["x"]
    assert not remarks(read(r"{\footer 7}", par("x")))


def test_what_is_hidden_is_counted() -> None:
    assert remarks(read(r"\pard x{\v secret}\par ")) == ["hidden text left out"]


@pytest.mark.parametrize("head", [HEAD.replace(r"\ansicpg936", ""), r"{\rtf1\ansi\ansicpg1252 ", r"{\rtf1 "])
def test_gbk_under_the_name_of_a_western_page(head: str) -> None:
    head = head.replace(r"\fcharset134", r"\fcharset0")
    assert lines(read(par("部门支出总表"), head=head)) == ["部门支出总表"]


def test_western_texts_stay_western() -> None:
    assert lines(read(r"\pard D\'e9penses r\'e9elles\par ", head=r"{\rtf1\ansi\ansicpg1252 ")) == [
        "Dépenses réelles"
    ]


def test_several_paragraphs_in_a_cell_and_a_table_inside_it() -> None:
    cells = (
        r"\pard\intbl a\par b\cell \pard\intbl\itap2 c\nestcell{\nonesttables x}d\nestcell\nestrow e\cell "
    )
    assert grids(read(rf"\trowd\cellx1000\cellx2000 {cells}\row ")) == [[["a b", "c d e"]]]


def test_pages_and_headings() -> None:
    document = read(r"\pard\outlinelevel0 A\par\page\pard B\par")
    assert order(document) == ["Line", "PageBreak", "Line"]
    assert [block.heading for block in document.blocks if hasattr(block, "heading")] == [True, False]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty_file"),
        (b"x{\\rtf1}", "damaged"),
        (rtf(r"\pard\par"), "no_content"),
        (rtf(r"{\pict\pngblip 8950}"), "needs_ocr"),
        (rtf(r"\trowd" + r"\cellx1" * 300 + r"\cell\row"), "cell_limit"),
        (rtf("{" * 20_000), "nesting_limit"),
    ],
)
def test_reasons(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        READER.read(data, Limits(cells=200))


def test_a_document_that_ends_early_says_so_and_keeps_its_rows() -> None:
    data = rtf(par("支出总表"), TABLE)[:-1]
    document = READER.read(data, Limits())
    assert grids(document) == [ROWS]
    assert remarks(document) == ["file ends early"]


def test_any_order_of_words_has_an_outcome() -> None:
    chance = random.Random(5)
    words = [
        r"\trowd",
        r"\cellx900",
        r"\cell ",
        r"\row ",
        r"\pard",
        r"\intbl ",
        "{",
        "}",
        r"\par ",
        "甲1",
        r"\u-9?",
        r"\*",
    ]
    words += [r"\clvmrg", r"\clmrg", r"\fonttbl", r"\f1", r"\'a1", r"\v ", r"\nestrow", r"\page", r"\bin9"]
    for _ in range(150):
        text = "".join(chance.choice(words) for _ in range(chance.randrange(60)))
        or_reason(lambda text=text: READER.read(b"{\\rtf1" + text.encode("gbk"), Limits()))  # type: ignore[misc]
