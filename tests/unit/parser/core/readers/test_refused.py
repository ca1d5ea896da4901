"""Formats that are known and not read are told as such, never as a text without tables."""

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_common.media_types import detect
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers import read


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'ID;PWXL;N;E\r\nC;Y1;X1;K"x"\r\nE\r\n', "SYLK"),
        (b"ID;PGnumeric\nE\n", "SYLK"),
        (b'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\n', "DIF"),
    ],
)
def test_the_reason_names_the_format_and_a_way_out(data: bytes, name: str) -> None:
    with pytest.raises(PermanentError, match=f"unsupported_format: {name} .*XLSX"):
        read(data, detect(data, "a.xls"), Limits())


def test_a_text_that_speaks_of_them_is_a_text() -> None:
    assert detect("ID;预算\nTABLE\n0,1\n".encode()) == "text/plain"
