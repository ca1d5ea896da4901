"""Formats that are known and not read are told as such, never as a text without tables."""

import pytest

from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers import read


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'ID;PWXL;N;E\r\nC;Y1;X1;K"x"\r\nE\r\n', "SYLK .*XLSX"),
        (b"ID;PGnumeric\nE\n", "SYLK .*XLSX"),
        (b"Founder CEB 2.50\x00", "CEB is not read; .*PDF or OFD"),
        (b"%!PS-Adobe-3.0\n(1.00) show\n", "PostScript is not read; .*PDF"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "HEIC is not read; .*PDF"),
        (b"\x1f\x8b\x08\x00", "gzip is not unpacked; .*ZIP"),
        (b'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\n', "DIF .*XLSX"),
    ],
)
def test_the_reason_names_the_format_and_a_way_out(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=f"unsupported_format: {reason}"):
        read(data, detect(data, "a.xls"), Limits())


def test_a_text_that_speaks_of_them_is_a_text() -> None:
    assert detect("ID;预算\nTABLE\n0,1\n".encode()) == "text/plain"
