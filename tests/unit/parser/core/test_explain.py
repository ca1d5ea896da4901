"""The trace is made on request, and says what every phase saw."""

from crossfoot_parser.core.parse import parse

TEXT = (
    "目录\n一、收支总表....1\n二、其他....2\n\n收支总表\n单位：万元\n项目\t金额\n办公费\t1.00\n水费\t2.00\n"
)


def test_every_phase_is_in_the_trace() -> None:
    trace = parse(TEXT.encode(), "x.txt", "text/plain", explained=True).trace
    phases = [phase.partition(":")[0] for phase, _ in trace]
    assert phases == [
        "readers",
        "layout",
        "joining",
        "headers",
        "cells",
        "forms",
        "tables",
        "meaning",
        "accounting",
    ]
    told = "\n".join(str(lines) for _, lines in trace)
    for word in ("一、收支总表....1", "tabs: 3 rows", "table “收支总表”, unit 万元", "金额: amount, panel 0"):
        assert word in told


def test_without_request_there_is_none() -> None:
    assert parse(TEXT.encode(), "x.txt", "text/plain").trace == ()
