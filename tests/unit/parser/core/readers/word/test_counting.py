"""Numbers as lists write them."""

import pytest

from crossfoot_parser.core.readers.word.counting import written

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("number", "way", "shown"),
    [
        (10, "chineseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (20, "japaneseCounting", "二十"),
        (110, "chineseCountingThousand", "一百一十"),
        (1005, "chineseCountingThousand", "一千零五"),
        (12, "chineseLegalSimplified", "拾贰"),
        (20, "ideographDigital", "二〇"),
        (3, "ideographTraditional", "丙"),
        (9, "lowerRoman", "ix"),
        (28, "upperLetter", "BB"),
        (3, "decimalEnclosedCircle", "③"),
        (7, "decimalZero", "07"),
        (12, "decimalFullWidth", "１２"),
        (5, "none", ""),
        (5, "thaiCounting", REPLACEMENT),
        (10**6, "lowerRoman", REPLACEMENT),
    ],
)
def test_ways_of_counting(number: int, way: str, shown: str) -> None:
    assert written(number, way) == shown
