"""A header that lost a cell is set over its columns; one odd column moves nothing."""

from crossfoot_parser.core.headers.fits import fit
from crossfoot_parser.core.headers.paths import fold
from tests.support.small_tables import row

BODY = [
    row(t)
    for t in (
        "预算收入|拨款|8.0|一、外交|3.0",
        "|专项|2.0|二、国防|1.0",
        "|债务|1.0|三、教育|7.0",
        "基金|当年|3.0|四、科学|3.0",
    )
]


def test_labels_over_columns_of_another_sort_move() -> None:
    header, width, remarks = fit((row("收入||支出|"), row("项目|金额|项目|合计")), BODY, 5)
    assert ["/".join(path) for path in fold(header, width)] == [
        "收入/项目", "收入/项目", "收入/金额", "支出/项目", "支出/合计",
    ]  # fmt: skip
    assert [remark.what for remark in remarks] == ["header moved over its columns"]


def test_a_header_that_agrees_stays() -> None:
    header = (row("组|项目|金额|项目|合计"),)
    assert fit(header, BODY, 5) == (header, 5, [])


def test_one_contradiction_proves_nothing() -> None:
    header = (row("组|金额|金额|项目|合计"),)
    assert fit(header, BODY, 5) == (header, 5, [])
