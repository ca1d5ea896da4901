"""Decisions are numbered once, dated, and named by what supersedes them."""

import re
from pathlib import Path

import pytest

ADR = Path(__file__).parents[2] / "docs/adr"
DECISIONS = sorted(ADR.glob("*.md"))


def test_numbers_are_given_once_and_without_gaps() -> None:
    assert [int(file.name[:4]) for file in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: str(file.stem))
def test_a_decision_says_its_number_its_date_and_where_it_stands(file: Path) -> None:
    text = file.read_text("utf-8")
    assert text.startswith(f"# {int(file.name[:4])}. ")
    assert re.search(r"^Date: \d{4}-\d\d-\d\d\. Status: (accepted|superseded by)", text, re.MULTILINE)
    for name in re.findall(r"\]\((\d{4}-[a-z0-9-]+\.md)\)", text):
        assert (ADR / name).exists(), name


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: str(file.stem))
def test_what_supersedes_a_decision_is_named_on_both(file: Path) -> None:
    status = next(line for line in file.read_text("utf-8").splitlines() if line.startswith("Date:"))
    for older in re.findall(r"Supersedes \[ADR \d+\]\((\S+)\)", status):
        assert f"({file.name})" in (ADR / older).read_text("utf-8").partition("## ")[0]
