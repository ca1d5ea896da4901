"""A table that leaves out what is secret says so in its title, in a note or in a cell."""

import pytest

from crossfoot_validator.core.table.secrecy import leaves_out_secrets
from tests.support.grid_tables import table


@pytest.mark.parametrize(
    ("title", "row", "told"),
    [
        ("2031年支出表（涉密项目除外）", "教育|5.00", True),
        ("2031年支出表", "注：不含 涉密资金。|", True),
        ("2031年支出表", "不含涉密|", False),  # a name, and no sentence
        ("2031年支出表", "保密工作经费|5.00", False),
    ],
)
def test_what_is_left_out_is_told_in_words(title: str, row: str, told: bool) -> None:
    assert leaves_out_secrets(table("expenditure_summary", title, "科目|预算数", row)) is told
