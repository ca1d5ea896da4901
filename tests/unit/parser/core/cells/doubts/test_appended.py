"""A figure with a sign or a note behind it makes its row doubtful; plain figures, names and ranges do not."""

import pytest

from crossfoot_parser.core.cells.doubts.appended import appended
from tests.support.small_tables import grid


@pytest.mark.parametrize("text", ["培训费|12.50-|3.00", "培训费|3.00|12.50①", "培训费|1,200^1|3.00"])
def test_doubted(text: str) -> None:
    assert [remark.row for remark in appended(grid("办公费|1.00|2.00", text))] == [1]


@pytest.mark.parametrize("text", ["培训费①|12.50|-3.00", "A-|-|—", "10.00-20.00|(3.00)|2^3", "208-|3.00%|"])
def test_sound(text: str) -> None:
    assert list(appended(grid(text))) == []
