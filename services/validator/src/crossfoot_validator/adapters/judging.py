"""Judging in a worker process: the event loop only carries bytes.

What cannot be checked within its limits is passed on unchecked, and says so: a document that is too much for
its rules reaches its end like any other. A rule that fails is counted and logged, and its document goes on.
"""

from collections.abc import Callable
from itertools import product
from typing import get_args

from crossfoot_common.errors import PermanentError
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.observability import logs, tracing
from crossfoot_common.observability.metrics import Metrics, counter, from_nought
from crossfoot_common.tables.checks import Family, Severity
from crossfoot_common.workers import Pool
from crossfoot_validator.adapters.bundling import Bundling
from crossfoot_validator.adapters.work import (
    Check,
    Judged,
    check_document_message,
    check_table_message,
    pass_document_message,
    pass_table_message,
)

log = logs.get(__name__)
TOO_MUCH = frozenset({"time_limit", "memory_limit"})
"""What says something of the document; a worker that dies of anything else is a bug, and a dead letter."""
Pass = Callable[[bytes, str, str], Judged]


class Judging:
    """Hands payloads to the pool."""

    def __init__(self, pool: Pool, metrics: Metrics) -> None:
        self._pool = pool
        self._bundling = Bundling(pool)
        self._failed = counter("crossfoot_rules_failed_total", metrics.registry)
        self._findings = counter("crossfoot_findings_total", metrics.registry)
        from_nought(self._findings, product(get_args(Family), get_args(Severity)))

    async def table(self, payload: bytes) -> Outgoing:
        """The verdict on a TableExtracted."""
        return await self._judged(payload, check_table_message, pass_table_message)

    async def document(self, payload: bytes) -> Outgoing:
        """The end of a DocumentParsed."""
        return await self._judged(payload, check_document_message, pass_document_message)

    async def _judged(self, payload: bytes, check: Check, pass_on: Pass) -> Outgoing:
        trace = tracing.child(tracing.current.get())
        try:
            return self._told(await self._bundling.run(check, payload, trace))
        except PermanentError as error:
            if error.reason not in TOO_MUCH:
                raise
            log.warning("check_given_up", reason=error.reason, detail=error.detail)
            return self._told(await self._pool.run(pass_on, payload, trace, str(error)))

    def _told(self, judged: Judged) -> Outgoing:
        for family, severity in judged.findings:
            self._findings.labels(family, severity).inc()
        for rule, what in judged.failures:
            self._failed.labels(rule).inc()
            log.error("rule_failed", rule=rule, detail=what)
        return judged.message
