"""Names of functional items are known by the codes that the tables build up, however they write them."""

import pytest

from crossfoot_parser.core.meaning.claims.words.names import codes_by_name, function_in
from tests.support.grid_tables import table

SUBJECT = "教育支出(类)进修及培训(款)培训支出(项)"


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        ("科目编码|科目名称|合计", ("205|教育支出|7", "20508|进修及培训|7", "2050803|培训支出|7")),
        ("科目编码|科目名称|合计", ("205|教育支出|7", "08|进修及培训|7", "03|培训支出|7")),
        (
            "科目编码/类|科目编码/款|科目编码/项|科目名称|合计",
            ("205|||教育支出|7", "205|08||进修及培训|7", "205|08|03|培训支出|7"),
        ),
    ],
    ids=["whole", "relative", "divided"],
)
def test_an_item_that_the_prose_names(columns: str, rows: tuple[str, ...]) -> None:
    codes = codes_by_name([table("general_public_budget_expenditure", "一般公共预算支出表", columns, *rows)])
    assert function_in(SUBJECT, codes) == ("2050803", "")
