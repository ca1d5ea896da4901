"""What the demo shows is true: right samples are accepted, wrong ones rejected, the rest unreadable."""

import pytest

from crossfoot_local.inspection import inspect_bytes
from crossfoot_local.samples.demo import RECIPES, DemoFile, demo_files
from crossfoot_local.samples.make import make

FILES = {file.name: file for file in demo_files()}


def test_the_demo_has_layouts_formats_errors_and_unreadable_files() -> None:
    assert len({layout for _, layout, _, _ in RECIPES}) >= 3
    assert {"pdf", "xlsx"} <= {format_ for _, _, format_, _ in RECIPES}
    assert {file.expected for file in FILES.values()} == {"accepted", "rejected", "unreadable"}


@pytest.mark.parametrize("file", FILES.values(), ids=lambda file: file.name[:2])
def test_every_sample_ends_as_the_demo_says(file: DemoFile) -> None:
    (inspection,) = inspect_bytes(file.data, file.name)
    if inspection.refusal is not None:
        assert file.expected == "unreadable"
        return
    wrong = any(verdict.verdict == "rejected" for verdict in inspection.verdicts)
    assert ("rejected" if wrong else "accepted") == file.expected
    assert len(inspection.verdicts) == 11


def test_the_planted_figure_is_among_what_the_finding_shows() -> None:
    seed, layout, format_, errors = RECIPES[1]
    sample = make(seed, layout, format_, errors)
    (inspection,) = inspect_bytes(sample.data, sample.name)
    (error,) = sample.planted
    shown = {one.source.text for finding in inspection.findings for one in finding.check.operands}
    assert error.stated in shown
