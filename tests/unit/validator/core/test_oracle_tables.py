"""Two real documents without errors inside their tables: nothing fails, and what an auditor proves is."""

from collections import Counter

import pytest

from tests.support.oracle_tables import oracle, tables_of
from tests.support.tables import verdict

FAMILIES = ("column_footing", "code_hierarchy", "row_crossfooting", "income_equals_expenditure")


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["000", "003"])
def test_what_the_auditor_proves_inside_tables_is_proven(name: str) -> None:
    loaded = oracle(name)
    checks = [check for table in tables_of(loaded) for check in verdict(table).checks]
    assert [check.message_zh for check in checks if check.outcome == "fail"] == []
    # the oracle asks for 合计 = Σ类 and 合计 = Σ项 of one cell, which is one check here
    wanted: dict[str, set[tuple[object, ...]]] = {family: set() for family in FAMILIES}
    for c in loaded["checks"]:
        if isinstance(c.get("table"), int) and c["rule"] in wanted and c["outcome"].startswith("pass"):
            wanted[c["rule"]].add((c["table"], c["stated"], str(c["where"]).rsplit(",", 1)[-1]))
    proven = Counter(str(check.family) for check in checks if check.holds)
    for family, places in wanted.items():
        assert proven[family] >= 0.9 * len({place[:2] for place in places}), family
