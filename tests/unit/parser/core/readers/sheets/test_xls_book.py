"""Workbooks before Excel 97: without an OLE file around them, and in another code page than they name."""

import struct

import pytest

from crossfoot_common import media_types
from crossfoot_common.detection import detect
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.sheets.xls import READER
from tests.support.blocks import grids
from tests.support.old_books import BIFF2, BIFF3, BIFF4, BIFF5, bare_book


@pytest.mark.parametrize("version", [BIFF2, BIFF3, BIFF4, BIFF5])
def test_bare_workbooks(version: int) -> None:
    data = bare_book(version, [["科目", "金额"], ["教育", 1530.0]], codepage=936)
    assert detect(data, "a.dat") == media_types.XLS
    shown = "1,530.00" if version == BIFF5 else "1530"
    assert grids(READER.read(data, Limits())) == [[["科目", "金额"], ["教育", shown]]]


@pytest.mark.parametrize("codepage", [1252, 437, 10000, None, 936])
def test_gbk_under_the_name_of_another_code_page(codepage: int | None) -> None:
    data = bare_book(BIFF5, [["支出总表", ""], ["教育支出", 1.0]], codepage=codepage)
    assert grids(READER.read(data, Limits())) == [[["支出总表", ""], ["教育支出", "1.00"]]]


def test_western_texts_stay_western() -> None:
    data = bare_book(BIFF5, [["Dépenses réelles", 1.0]], codepage=1252, encoding="cp1252")
    assert grids(READER.read(data, Limits())) == [[["Dépenses réelles", "1.00"]]]


def test_bytes_that_only_begin_like_a_workbook() -> None:
    assert detect(b"\x09\x00\x04\x00" + struct.pack("<HH", 2, 0x7777)) != media_types.XLS
    assert detect("\t一\t二\n".encode("utf-16-le")) == media_types.TEXT
