"""What is known of a file does not depend on the order, or on how often, its events come."""

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.checks import Check, Finding
from crossfoot_common.tables.model import Extent
from crossfoot_watcher.core.results import Result, Told, merged, outcome
from tests.support.samples import WHEN, document_ref, sha, table

CHECK = Check(
    rule="column_footing.total_row",
    version=1,
    family="column_footing",
    severity="error",
    outcome="fail",
    message_zh="合计与各项之和相差1.00万元",
    message_en="the total is off by 1.00",
)
FINDING = Finding(fingerprint="f", check=CHECK, document_sha256=sha("a"), parser_version="1")
CHECKED = DocumentChecked(document=document_ref(), outcome="checked", table_count=2)
ACCEPTED = TableAccepted(document=document_ref(), table=table(1), verification="verified")
REJECTED = TableRejected(
    document=document_ref(), table=table(2, "31.00"), checks=(CHECK,), findings=(FINDING,)
)


def learnt(events: list[Told]) -> Result:
    known = None
    for event in events:
        known = merged(known, event)
    assert known is not None
    return known


@given(st.permutations([CHECKED, ACCEPTED, REJECTED, CHECKED, REJECTED]))
def test_any_order_gives_the_same(events: list[Told]) -> None:
    assert learnt(events) == learnt([CHECKED, ACCEPTED, REJECTED])


def test_a_file_is_told_of_with_its_findings_in_words() -> None:
    said = outcome(learnt([CHECKED, ACCEPTED, REJECTED]), "a.txt", WHEN)
    assert (said.status, said.tables, said.accepted, said.rejected) == ("rejected", 2, 1, 1)
    assert [finding.message_zh for finding in said.findings] == ["合计与各项之和相差1.00万元"]
    assert said.document.entity == "青石县财政局"


def test_an_uploader_is_told_what_may_have_been_passed_over() -> None:
    page = Extent(first_page=3, last_page=3)
    figures = Accounting(seen=5, in_tables=3, left_over=2, partly_read=(page,))
    said = outcome(
        learnt([CHECKED.model_copy(update={"figures": figures}), ACCEPTED, REJECTED]), "a.txt", WHEN
    )
    assert (said.left_over, said.partly_read) == (2, (page,))


def test_until_every_table_is_known_it_is_in_progress() -> None:
    assert learnt([CHECKED, ACCEPTED]).status == "in_progress"
    assert learnt([ACCEPTED]).status == "in_progress"


def test_an_error_between_the_tables_rejects_the_file_too() -> None:
    checked = CHECKED.model_copy(update={"findings": (FINDING,), "table_count": 1})
    assert learnt([checked, ACCEPTED]).status == "rejected"


def test_a_file_without_a_reading_has_its_reason() -> None:
    event = DocumentChecked(document=document_ref(), outcome="unreadable", reason="encrypted")
    said = outcome(learnt([event]), "a.pdf", WHEN)
    assert (said.status, said.reason) == ("unreadable", "encrypted")


def test_a_newer_parser_begins_anew_and_an_older_one_changes_nothing() -> None:
    newer = DocumentChecked(document=document_ref(parser_version="10"), outcome="checked", table_count=0)
    assert learnt([ACCEPTED, newer]).tables == {}
    assert learnt([newer, ACCEPTED]) == learnt([newer])
