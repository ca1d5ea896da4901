"""What belongs together, and that nothing is supposed that a document does not say."""

import pytest

from crossfoot_common.tables.model import DocumentInfo
from crossfoot_warehouse.core.identity.disclosures import disclosure_of

KNOWN = DocumentInfo(entity="青石县财政局", fiscal_year=2031, stage="budget", scope="department")
A, B = "a" * 64, "b" * 64


def test_two_files_of_one_organisation_year_stage_and_scope_are_one_disclosure() -> None:
    spaced = KNOWN.model_copy(update={"entity": "青石县　财政局"})
    assert disclosure_of(A, KNOWN).disclosure_id == disclosure_of(B, spaced).disclosure_id
    assert not disclosure_of(A, KNOWN).alone


@pytest.mark.parametrize(
    "change",
    [{"fiscal_year": 2030}, {"stage": "final_accounts"}, {"scope": "unit"}, {"entity": "青石县教育局"}],
)
def test_what_differs_is_another_one(change: dict[str, object]) -> None:
    assert (
        disclosure_of(A, KNOWN).disclosure_id
        != disclosure_of(A, KNOWN.model_copy(update=change)).disclosure_id
    )


@pytest.mark.parametrize(
    "change",
    [{"entity": None}, {"entity": "教育局"}, {"fiscal_year": None}, {"stage": None}, {"scope": None}],
)
def test_what_is_not_known_is_a_disclosure_of_its_own(change: dict[str, object]) -> None:
    info = KNOWN.model_copy(update=change)
    assert disclosure_of(A, info).disclosure_id != disclosure_of(B, info).disclosure_id
    assert disclosure_of(A, info).disclosure_id == disclosure_of(A, info).disclosure_id
    assert disclosure_of(A, info).alone
