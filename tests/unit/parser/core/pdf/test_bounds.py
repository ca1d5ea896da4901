"""Pages that are drawn to exhaust a reader meet a limit or are read, in seconds."""

import time

import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf import READER
from tests.support.outcomes import or_reason
from tests.support.pdfs import Pdf

SECONDS = 20  # generous: the machine may be busy; without bounds each of these takes minutes


def outcome(stream: str, limits: Limits) -> object:
    pdf = Pdf(pageCompression=1).text(60, 60, "甲")
    pdf.canvas._code.append(stream)
    data = pdf.bytes()
    start = time.monotonic()
    result = or_reason(lambda: READER.read(data, limits))
    assert time.monotonic() - start < SECONDS
    return result


def test_a_net_of_rules_that_is_finer_than_print() -> None:
    net = " ".join(f"{i / 10} 0 m {i / 10} 840 l S 0 {i / 10} m 590 {i / 10} l S" for i in range(5000))
    assert outcome(net, Limits(cells=20_000)) == "cell_limit"


def test_rules_far_outside_of_the_page_are_none() -> None:
    rules = " ".join(f"{10_000 + 9 * i} 0 m {10_000 + 9 * i} 90000 l S" for i in range(3000))
    assert not isinstance(outcome(rules, Limits(cells=20_000)), str)


def test_thousands_of_little_tables() -> None:
    boxes = " ".join(
        f"{x} {y} 2 4 re S {x} {y + 2} m {x + 2} {y + 2} l S"
        for x in range(0, 590, 8)
        for y in range(0, 840, 8)
    )
    outcome(boxes, Limits(cells=20_000))


@pytest.mark.parametrize("operator", ["f", "S"])
def test_tens_of_thousands_of_boxes(operator: str) -> None:
    boxes = "0.5 g " + " ".join(f"{i % 590} {i % 840} 50 50 re {operator}" for i in range(20_000))
    outcome(boxes, Limits(cells=200_000))


def test_too_many_characters() -> None:
    text = "BT /F1 1 Tf " + " ".join(f"({'x' * 500}) Tj" for _ in range(60)) + " ET"
    assert outcome(text, Limits(cells=20_000)) == "cell_limit"
