"""A figure is told with its unit once."""

import pytest

from crossfoot_common.tables.units import with_unit


@pytest.mark.parametrize(
    ("text", "unit", "told"),
    [
        ("20.00", "万元", "20.00万元"),
        ("20", None, "20"),
        ("20万元", "万元", "20万元"),
        ("5,000元", "万元", "5,000元"),
        ("3.2万", "万元", "3.2万"),
        ("12.5%", "%", "12.5%"),
    ],
)
def test_the_unit_of_the_column_stands_behind_a_figure_that_names_none(
    text: str, unit: str | None, told: str
) -> None:
    assert with_unit(text, unit) == told


def test_a_language_may_part_both() -> None:
    assert with_unit("20.00", "万元", " ") == "20.00 万元"
