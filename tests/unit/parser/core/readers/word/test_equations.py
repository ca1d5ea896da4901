"""Equations are read in one line, and nothing in them becomes a plain figure that is none."""

import pytest

from tests.support.blocks import lines
from tests.support.word_parts import p, read, t

TEN, TWO = "<m:r><m:t>10</m:t></m:r>", "<m:r><m:t>2</m:t></m:r>"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<m:r><m:t>−</m:t></m:r>", "−5.00"),
        ("<m:r><m:t>1,53</m:t></m:r>", "1,535.00"),
        (
            "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>",
            "10^25.00",
        ),
        (
            "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>",
            "1/25.00",
        ),
        ("<m:sSup><m:e><m:r><m:t>-3</m:t></m:r></m:e><m:sup/></m:sSup>", "-35.00"),
        ("<m:d><m:e><m:r><m:t>3</m:t></m:r></m:e></m:d>", "(3)5.00"),
        ("<m:rad><m:deg/><m:e><m:r><m:t>4</m:t></m:r></m:e></m:rad>", "√(4)5.00"),
        (
            '<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>9</m:t></m:r></m:e></m:phant>',
            "5.00",
        ),
    ],
)
def test_equations(inside: str, shown: str) -> None:
    assert lines(read(p(f"<m:oMath>{inside}</m:oMath>" + t("5.00")))) == [shown]
