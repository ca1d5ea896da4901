"""What breaks a limit while it is checked is passed on unchecked and says why; nothing else is."""

from collections.abc import Callable
from typing import cast

import pytest

from crossfoot_common.errors import PermanentError, Reason
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.events.topics import ACCEPTED, CHECKED
from crossfoot_common.messaging import codec
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.workers import Pool
from crossfoot_validator.adapters.judging import Judging
from crossfoot_validator.adapters.work import Judged
from crossfoot_validator.core.rules.share_of_total import share_columns
from tests.support.samples import document_ref, table


class Overwhelmed:
    """A pool whose first task breaks a limit."""

    size = 1

    def __init__(self, reason: Reason) -> None:
        self.reason, self.tasks = reason, 0

    async def run(self, function: Callable[..., Judged], *arguments: object) -> Judged:
        self.tasks += 1
        if self.tasks == 1:
            raise PermanentError(self.reason, "more than 120 s")
        return function(*arguments)


def judging(reason: Reason) -> Judging:
    return Judging(cast("Pool", Overwhelmed(reason)), Metrics("validator"))


async def test_a_table_that_takes_too_long_is_accepted_unverified_and_says_so() -> None:
    extracted = TableExtracted(document=document_ref(), table=table(1, "30.00"))
    told = await judging("time_limit").table(codec.dump(extracted))
    passed = codec.decode(TableAccepted, told.payload)
    assert told.topic == ACCEPTED.name
    assert (passed.verification, passed.checks, passed.table.rows) == ("unverified", (), extracted.table.rows)
    assert [(doubt.what, doubt.why) for doubt in passed.table.doubts] == [
        ("not checked", "time_limit: more than 120 s")
    ]


async def test_a_document_that_takes_too_much_memory_ends_and_says_so() -> None:
    parsed = DocumentParsed(document=document_ref(), outcome="parsed", table_count=3)
    told = await judging("memory_limit").document(codec.dump(parsed))
    ended = codec.decode(DocumentChecked, told.payload)
    assert told.topic == CHECKED.name
    assert (ended.outcome, ended.table_count) == ("checked", 3)
    assert "memory_limit" in ended.detail


async def test_what_had_no_reading_keeps_its_end() -> None:
    parsed = DocumentParsed(document=document_ref(), outcome="unreadable", reason="encrypted")
    ended = codec.decode(DocumentChecked, (await judging("time_limit").document(codec.dump(parsed))).payload)
    assert (ended.outcome, ended.reason) == ("unreadable", "encrypted")


@pytest.mark.parametrize("reason", ["invalid_message", "handler_failed", "reader_failed"])
async def test_a_message_that_is_wrong_or_a_bug_is_still_a_dead_letter(reason: Reason) -> None:
    with pytest.raises(PermanentError, match=reason):
        await judging(reason).table(b"{}")


class Here:
    """A pool that works in this process."""

    size = 1

    async def run(self, function: Callable[..., Judged], *arguments: object) -> Judged:
        return function(*arguments)


async def test_a_rule_that_fails_is_counted_and_the_verdict_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def propose(_context: object) -> None:
        raise KeyError(3)

    monkeypatch.setattr(share_columns, "propose", propose)
    metrics = Metrics("validator")
    extracted = TableExtracted(document=document_ref(), table=table(1, "30.00"))
    told = await Judging(cast("Pool", Here()), metrics).table(codec.dump(extracted))
    checks = codec.decode(TableAccepted, told.payload).checks
    assert [check.rule for check in checks if check.reason == "rule_failed"] == ["share.columns"]
    assert any(check.holds for check in checks)
    sample = metrics.registry.get_sample_value("crossfoot_rules_failed_total", {"rule": "share.columns"})
    assert sample == 1
