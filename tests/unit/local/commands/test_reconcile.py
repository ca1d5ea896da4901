"""A terminal that is set otherwise than the parsers says so, instead of calling everything open."""

from collections import Counter

from crossfoot_common.completeness import Open, Recorded
from crossfoot_local.commands.reconcile import read_otherwise


def test_a_reading_under_other_settings_is_told_from_none_and_from_an_older_parsers() -> None:
    open_ = [Open("not_recorded", sha) for sha in ("scan", "old", "lost")]
    open_.append(Open("tables_missing", "half"))
    recorded = {
        "scan": Recorded("4+b7691b98", 1, 1),
        "old": Recorded("3", 1, 1),
        "half": Recorded("4+b7691b98", 2, 1),
    }
    assert read_otherwise(open_, recorded, "4") == Counter({"4+b7691b98": 1})
