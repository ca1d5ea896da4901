"""The measure itself: what counts as found, in its column, doubted and wrong."""

from collections import Counter

from tests.benchmarks.one_blank import Truth, best, judge
from tests.support.small_tables import only

TRUTH = Truth(
    "支出表", ("项目", "合计", "基本支出"), tuple(((1, x), (2, x)) for x in ("1.00", "2.00", "3.00"))
)


def counted(*rows: str) -> Counter[str]:
    table = only("支出表\n单位：万元", "\n".join(text.replace("|", "\t") for text in rows))
    counts: Counter[str] = Counter()
    found = best(TRUTH, [table])
    if found is not None:
        judge(TRUTH, found, counts)
    return counts


def test_figures_in_their_columns() -> None:
    assert counted("项目|合计|基本支出", "甲|1.00|1.00", "乙|2.00|2.00", "丙|3.00|3.00") == {
        "in their column": 6
    }


def test_figures_in_other_columns_are_wrong() -> None:
    found = counted("项目|基本支出|合计", "甲|1.00|1.00", "乙|2.00|2.00", "丙|3.00|3.00")
    assert found == {"wrong in silence": 6}


def test_a_table_with_other_rows_is_another() -> None:
    assert counted("项目|合计|基本支出", "甲|1.00|1.00", "乙|2.00|4.00", "丙|3.00|5.00") == {}
