"""Values as the database takes them: JSON without a digit lost, without NUL, without what is not set."""

import json
from decimal import Decimal

import pytest

from crossfoot_common.tables.model import Extent, Remark
from crossfoot_warehouse.core.values import packed, plain

REMARKS = (Remark(what="收\x00入", why='a "\\u0000" \n'), Remark(what="支出", why="", row=0))


@pytest.mark.parametrize("value", [REMARKS, REMARKS[0], Extent(first_line=1, sheet="表一"), (), Extent()])
def test_values_are_written_as_they_would_be_one_field_at_a_time(value: object) -> None:
    shown = json.loads(json.dumps(plain(value)).replace("\\u0000", "\\ufffd"))
    assert json.loads(packed(value)) == shown


def test_decimals_keep_their_digits_and_no_nul_is_left() -> None:
    assert packed([Decimal("1.10"), "a\x00"]) == '["1.10","a\\ufffd"]'
    assert json.loads(packed(REMARKS))[0]["what"] == "收\ufffd入"
