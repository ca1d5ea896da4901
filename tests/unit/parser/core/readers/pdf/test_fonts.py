"""Files that name their fonts and do not hold them read the same, whatever fonts a machine has."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
import reportlab
from PIL import ImageFont

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.last_resort import last_resort
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
from tests.support.pdfs import Pdf

ROWS = [["项", "一"], ["甲", "1"], ["乙", "-"], ["龘", "3"]]
OTHER_FONTS = Path(reportlab.__file__).parent / "fonts"
READ_WITH = """
import ctypes, sys
from pypdfium2 import raw
raw.FPDF_DestroyLibrary()
paths = (ctypes.POINTER(ctypes.c_char) * 2)(ctypes.create_string_buffer(sys.argv[1].encode()), None)
raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=paths))
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
sys.stdout.buffer.write(repr(grids(READER.read(sys.stdin.buffer.read(), Limits()))).encode())
"""


def test_a_text_of_one_character_is_read() -> None:
    assert grids(READER.read(Pdf().table(60, 100, ROWS).bytes(), Limits())) == [ROWS]


@pytest.mark.parametrize("fonts", [None, OTHER_FONTS])
def test_the_fonts_of_the_machine_change_nothing(fonts: Path | None, tmp_path: Path) -> None:
    data = Pdf().table(60, 100, ROWS).bytes()
    command = [sys.executable, "-c", READ_WITH, str(fonts or tmp_path)]
    found = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60)
    assert found.stdout.decode() == repr([ROWS])


def test_the_last_resort_has_every_character() -> None:
    font = ImageFont.truetype(io.BytesIO(last_resort()), 100)
    for character in "甲1-\N{CJK UNIFIED IDEOGRAPH-20000}\ue000\N{GRINNING FACE}":
        assert font.getbbox(character, anchor="ls")[1] == -70
        assert font.getlength(character) == 100
