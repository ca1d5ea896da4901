"""Values as the database takes them: JSON without a digit lost, without NUL, without what is not set."""

import json
from decimal import Decimal

import pytest

from crossfoot_common.tables.model import Extent, Remark
from crossfoot_warehouse.core.values import packed

REMARKS = (Remark(what="收\x00入", why='a "\\u0000" \n'), Remark(what="支出", why="", row=0))


@pytest.mark.parametrize("value", [REMARKS, REMARKS[0], Extent(first_line=1, sheet="表一"), (), Extent()])
def test_values_are_written_as_they_would_be_one_field_at_a_time(value: object) -> None:
    many = isinstance(value, tuple)
    one_by_one = [one.model_dump(mode="json", exclude_none=True) for one in (value if many else (value,))]  # type: ignore[attr-defined] # values all
    shown = json.loads(json.dumps(one_by_one).replace("\\u0000", "\\ufffd"))
    assert json.loads(packed(value)) == (shown if many else shown[0])


def test_decimals_keep_their_digits_and_no_nul_is_left() -> None:
    assert packed([Decimal("1.10"), "a\x00"]) == '["1.10","a\\ufffd"]'
    assert json.loads(packed(REMARKS))[0]["what"] == "收\ufffd入"


def test_lists_may_hold_values_and_nothing_that_would_be_written_otherwise_than_meant() -> None:
    assert json.loads(packed([REMARKS[1], ("a", 1)])) == [json.loads(packed(REMARKS[1])), ["a", 1]]
    with pytest.raises(TypeError, match="object has no form"):
        packed([object()])
