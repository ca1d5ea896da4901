"""The verdict says what was found, and never more than what is proven."""

from typing import Any

from crossfoot_desk.core.sentences import lesser, verdict_of

COUNTS: dict[str, Any] = {
    "complete": True, "findings": 0, "tables": 3, "rejected": 0, "figures": 10, "proven_figures": 7,
}  # fmt: skip


def said(verdict: str = "accepted", reason: str | None = None, **counts: object) -> tuple[str, str]:
    return verdict_of({"verdict": verdict, "reason": reason, "members": ["a", "b"]}, COUNTS | counts)


def test_nothing_found_says_how_much_no_check_covers() -> None:
    zh, en = said()
    assert "没有发现不符" in zh
    assert "7 个有相符的核对，3 个没有" in zh
    assert "7 are covered" in en
    assert "3 by none" in en


def test_everything_proven_is_said_without_a_nought() -> None:
    assert "10 个数字都有相符的核对" in said(proven_figures=10)[0]


def test_what_contradicts_itself_is_counted() -> None:
    zh, en = said("rejected", findings=2, rejected=1)
    assert zh.startswith("有 2 处数字自相矛盾（1 张表有误，共 3 张）")
    assert en.startswith("2 places contradict the rest (1 of 3 tables")
    assert said("rejected", findings=1, rejected=1)[1].startswith("1 place contradicts")


def test_no_table_is_no_proof() -> None:
    zh, en = said(tables=0, figures=0, proven_figures=0)
    assert "没有找到表" in zh
    assert "no figure is proven" in en


def test_what_is_not_whole_has_no_verdict_yet() -> None:
    assert "还会变化" in said(complete=False)[0]


def test_a_file_without_a_reading_says_why() -> None:
    assert "扫描件" in said("unreadable", "needs_ocr")[0]
    assert "2 files" in said("unpacked")[1]


def test_lesser_findings_are_counted_apart_from_errors() -> None:
    found = [{"severity": one} for one in ("error", "info", "warning")]
    zh, en = verdict_of({"verdict": "accepted", "reason": None, "members": []}, COUNTS, lesser(found))
    assert "另有 2 处警示或提示" in zh
    assert "2 lesser findings do not" in en
    assert "lesser" not in said()[1]
