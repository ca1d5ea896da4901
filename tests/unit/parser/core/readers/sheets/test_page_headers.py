"""What a sheet prints at the head of its pages is read before its table; numbers of pages are not."""

import io

import pytest
from xlsxwriter import Workbook

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.sheets.xlsx import READER
from tests.support.blocks import lines, order


def read(header: str) -> list[str]:
    data = io.BytesIO()
    with Workbook(data) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "甲")
        sheet.set_header(header)
        sheet.set_footer("&C附注")
    document = READER.read(data.getvalue(), Limits())
    assert order(document)[-2:] == ["Grid", "PageBreak"]
    return lines(document)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ('&C&"黑体,加粗"&16 2025年支出表&R&10单位：万元', ["2025年支出表", "单位：万元"]),
        ("&L附件2&C支出表\n（汇总）", ["支出表", "（汇总）", "附件2"]),
        ("支出表 &Kff0000A&&B", ["支出表 A&B"]),
        ("&C&K01+000支出&B表", ["支出表"]),
        ("&C第 &P 页，共 &N 页&R&D", []),
        ("&C&A", []),
    ],
)
def test_the_header_without_its_codes(header: str, said: list[str]) -> None:
    assert read(header) == said
