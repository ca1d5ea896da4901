"""The disclosures that the demo sends through: right ones, wrong ones, and some that cannot be read."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from crossfoot_local.samples.errors import ErrorKind
from crossfoot_local.samples.make import make

Expected = Literal["accepted", "rejected", "unreadable"]


@dataclass(frozen=True, slots=True)
class DemoFile:
    """One file, and what has to become of it."""

    name: str
    data: bytes
    expected: Expected


RECIPES: tuple[tuple[int, str, str, tuple[ErrorKind, ...]], ...] = (
    (101, "pipes", "txt", ()),
    (102, "ledger", "txt", ("total",)),
    (103, "split", "md", ()),
    (104, "county", "pdf", ()),
    (105, "dashes", "xlsx", ()),
    (106, "paged", "docx", ("total",)),
)
"""Seed, layout, format, planted errors."""


def demo_files() -> Iterator[DemoFile]:
    """All of them, the same every time."""
    for number, (seed, layout, format_, errors) in enumerate(RECIPES, 1):
        sample = make(seed, layout, format_, errors)
        expected: Expected = "rejected" if errors else "accepted"
        yield DemoFile(f"{number}-{sample.name}", sample.data, expected)
    pdf = make(107, "county", "pdf").data
    yield DemoFile("7-damaged.pdf", pdf[: len(pdf) // 3], "unreadable")
    yield DemoFile("8-encrypted.pdf", encrypted(), "unreadable")


def encrypted() -> bytes:
    """A PDF that nobody can open without its password."""
    from reportlab.lib.pdfencrypt import StandardEncryption  # noqa: PLC0415 - only where a PDF is made
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    sink = io.BytesIO()
    lock = StandardEncryption("nobody knows it", canPrint=0)
    canvas = Canvas(sink, encrypt=lock, invariant=1)
    canvas.drawString(72, 720, "a budget behind a password")
    canvas.save()
    return sink.getvalue()
