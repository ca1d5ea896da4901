"""Weights and scores of a self-evaluation."""

import pytest

from tests.support.tables import table, verdict

ROWS = (
    "项目资金||全年预算数|全年执行数|分值|执行率|得分|\n|年度资金总额|40|20|10|50%|5|\n|其中：财政拨款|40|20||||\n"
    "绩效指标|一级指标|三级指标|完成值|分值|得分|原因|\n|产出指标|甲|12|30|{score}||\n||乙|3|40|40||\n"
    "|效益指标|丙|好|20|18||\n总分||||{weights}|{total}||"
)


def outcomes(score: str, total: str, weights: str = "100") -> dict[str, list[str]]:
    checked = table(
        " ".join("A:" for _ in range(8)),
        ROWS.format(score=score, total=total, weights=weights),
        kind="self_evaluation",
    )
    found: dict[str, list[str]] = {}
    for check in verdict(checked).checks:
        found.setdefault(check.rule, []).append(check.outcome)
    return found


def test_weights_and_scores_add_up_with_the_execution_rate() -> None:
    assert outcomes("29", "92")["score-sum.form"] == ["pass", "pass"]


def test_a_total_score_that_does_not_add_up_fails_because_the_weights_do() -> None:
    assert outcomes("29", "95")["score-sum.form"] == ["pass", "fail"]


def test_half_a_point_is_rounding() -> None:
    assert outcomes("29.4", "92")["score-sum.form"][1] == "pass_within_rounding"


@pytest.mark.parametrize(
    ("weights", "score", "total", "expected"),
    [
        ("96", "29", "92", ["fail", "pass"]),  # the scores to the point bear out that no row is missing
        ("96", "29", "91", ["not_checkable", "pass_within_rounding"]),  # a row may be: both miss it
        ("100", "29", "91", ["pass", "pass_within_rounding"]),  # scores are worked out, and rounded
    ],
)
def test_weights_are_given_so_whole_ones_were_not_rounded(
    weights: str, score: str, total: str, expected: list[str]
) -> None:
    found = outcomes(score, total, weights)
    assert found["score-sum.form"] == expected


def test_a_score_above_its_weight_is_found_where_all_others_keep_to_it() -> None:
    found = outcomes("36", "99")
    assert found["score-sum.within-weight"].count("fail") == 1
    assert found["score-sum.within-weight"].count("pass") == 4


def test_a_score_with_a_mark_is_a_part_that_cannot_be_read() -> None:
    assert outcomes("29[注1]", "95")["score-sum.form"] == ["pass", "not_checkable"]


def test_a_rate_of_execution_in_the_column_of_scores_is_no_score() -> None:
    rows = ROWS.replace(
        "|分值|执行率|得分|\n|年度资金总额|40|20|10|50%|5|", "|分值||执行率|\n|年度资金总额|40|20|10||50%|"
    )
    rows = (
        rows.replace("|分值|得分|原因|", "|分值||得分|")
        .replace("{score}||", "|{score}|")
        .replace("40|40||", "40||40|")
    )
    rows = rows.replace("20|18||", "20||18|").replace("{weights}|{total}||", "{weights}||{total}|")
    found = verdict(
        table(
            " ".join("A:" for _ in range(8)),
            rows.format(score="29", total="87", weights="100"),
            kind="self_evaluation",
        )
    )
    within = [check.outcome for check in found.checks if check.rule == "score-sum.within-weight"]
    assert within.count("pass") == 4
    assert "fail" not in within


def test_a_remark_that_names_funds_makes_no_line_of_funds() -> None:
    rows = (
        "项目资金||全年预算数|全年执行数|分值|执行率|得分|\n|年度资金总额|40|20|10|50%|5|\n"
        "产出指标|甲|12|完成|30|{}||含上年结转\n||乙|完成|60|58||\n总分||||100|92||"
    )
    heads = "L:一级指标 L:二级指标 L:三级指标 L:实际完成值 A:分值 A:得分 A:偏差原因 L:"
    checks = verdict(table(heads, rows.format("29"), kind="self_evaluation")).checks
    assert [check.outcome for check in checks if check.rule == "score-sum.form"] == ["pass", "pass"]
