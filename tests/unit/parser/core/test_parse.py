"""The whole core on arbitrary text: it never raises, and no cell gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Line, RawDocument
from crossfoot_parser.core.parse import interpret, parse

FIGURES = ["208", "20801", "1,234.50", "0.00", "-", "1", "2", "3", "95%", "", " "]
LABELS = ["项目", "合计", "一、收入", "栏次", "科目编码", "收 入", "一级指标", "二级指标"]
LINES = ["2021年度收入总表", "单位：万元", "目录", "注：说明", "本表无数据"]
WORDS = st.sampled_from(FIGURES + LABELS + LINES)
ROWS = st.lists(WORDS, min_size=1, max_size=6).flatmap(
    lambda cells: st.sampled_from(
        ["\t".join(cells), f"| {' | '.join(cells)} |", "  ".join(cells), "|---|---|"]
    )
)


@given(st.text(max_size=400))
def test_never_raises_on_text(text: str) -> None:
    interpret(RawDocument(tuple(Line(line) for line in text.split("\n"))), "x.txt")


@given(st.lists(ROWS, max_size=12))
def test_never_raises_on_rows(rows: list[str]) -> None:
    interpret(RawDocument(tuple(Line(row, i) for i, row in enumerate(rows, 1))), "x.txt")


def test_a_file_of_blanks_is_empty() -> None:
    with pytest.raises(PermanentError, match="empty_file"):
        parse(b" \n\r\n", "x.txt", "text/plain")


def test_a_media_type_without_reader_says_so() -> None:
    with pytest.raises(PermanentError, match="unsupported_format"):
        parse(b"x", "x.bin", "application/x-unknown")
