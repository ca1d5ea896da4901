"""Figures off pictures: what is doubtful proves nothing and accuses nobody; what is read twice does both."""

from decimal import Decimal

import pytest

from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import Cell, Column, OcrReading, Row, Table
from crossfoot_validator.core.check import check_table
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict

READ = OcrReading(twice=True)
COLUMNS = tuple(
    Column(path=(name,), role=role)  # type: ignore[arg-type]
    for name, role in (
        ("科目编码", "code"),
        ("科目名称", "label"),
        ("合计", "amount"),
        ("基本支出", "amount"),
        ("项目支出", "amount"),
    )
)
FIGURES = (
    ("20101", "人大事务", "1480.26", "1204.15", "276.11"),
    ("2010101", "行政运行", "902.40", "700.25", "202.15"),
    ("2010102", "会议", "577.86", "503.90", "73.96"),
    ("20103", "政府事务", "2315.07", "2107.04", "208.03"),
    ("2010301", "行政运行", "1934.95", "1815.60", "119.35"),
    ("2010302", "机关服务", "380.12", "291.44", "88.68"),
    ("", "合计", "3795.33", "3311.19", "484.14"),
)


def cell(text: str, ocr: OcrReading) -> Cell:
    try:
        number = Decimal(text) if "." in text else None
    except ArithmeticError:
        number = None
    return Cell(text=text, number=number, decimals=2 if number is not None else None, ocr=ocr)


def verdict(changes: dict[tuple[int, int], tuple[str, OcrReading]]) -> TableVerdict:
    rows = tuple(
        Row(cells=tuple(cell(*changes.get((r, c), (text, READ))) for c, text in enumerate(texts)))
        for r, texts in enumerate(FIGURES)
    )
    table = Table(
        sequence=1, title="一般公共预算支出表", kind="general_public_budget_expenditure", unit="万元",
        columns=COLUMNS, rows=rows,
    )  # fmt: skip
    ref = DocumentRef(
        document_id="d", sha256="0" * 64, media_type="image/png", parser_version="3", source="a.png"
    )
    return check_table(ref, table)


def reasons(found: TableVerdict) -> set[str]:
    return {check.reason for check in found.checks if check.outcome == "not_checkable"}


def test_a_table_of_figures_that_are_all_read_twice_and_exact_is_verified() -> None:
    found = verdict({})
    assert found.verification == "verified"
    assert found.findings == ()


def test_a_figure_that_is_read_twice_and_wrong_is_a_finding() -> None:
    found = verdict({(1, 3): ("706.25", READ)})
    assert [str(finding.suspect and finding.suspect.value) for finding in found.findings] == ["700.25"]


@pytest.mark.parametrize(
    "ocr",
    [
        OcrReading(twice=True, possible=("700.25",)),
        OcrReading(twice=False, other="700.25"),
        OcrReading(twice=False),
    ],
    ids=["another figure is possible", "the other recogniser reads another", "read once"],
)
def test_a_misreading_that_may_be_one_is_no_finding(ocr: OcrReading) -> None:
    found = verdict({(1, 3): ("706.25", ocr)})
    assert found.findings == ()
    assert found.verification == "partially_verified"
    assert reasons(found) & {"picture_read_in_two_ways", "picture_may_show_another_figure"}


def test_both_readings_stand_in_the_message() -> None:
    found = verdict({(1, 3): ("706.25", OcrReading(twice=True, possible=("700.25",)))})
    told = [check for check in found.checks if check.reason == "picture_may_show_another_figure"]
    assert told
    assert all("706.25或700.25" in check.message_zh for check in told)
    assert all("706.25 or 700.25" in check.message_en for check in told)


def test_another_possible_figure_that_explains_nothing_excuses_nothing() -> None:
    found = verdict({(1, 3): ("706.25", OcrReading(twice=True, possible=("106.25",)))})
    assert len(found.findings) == 1


def test_a_doubtful_figure_that_fits_is_not_proven_by_fitting() -> None:
    found = verdict({(1, 3): ("700.25", OcrReading(other="706.25"))})
    assert found.findings == ()
    assert found.verification == "partially_verified"


def test_a_sum_within_rounding_proves_no_figure_of_a_picture() -> None:
    found = verdict({(1, 3): ("700.26", READ)})
    assert "picture_within_rounding" in reasons(found)
    assert found.verification == "partially_verified"
    assert found.findings == ()


def test_a_cell_among_the_figures_that_was_not_read_leaves_the_table_unproven() -> None:
    found = verdict({(1, 4): ("2O2.l5", OcrReading())})
    assert found.verification == "partially_verified"
    assert found.findings == ()


def test_a_dash_is_no_figure_that_was_not_read() -> None:
    sums = {(1, 2): "700.25", (0, 4): "73.96", (0, 2): "1278.11", (6, 4): "281.99", (6, 2): "3593.18"}
    zero = {place: (text, READ) for place, text in sums.items()} | {(1, 4): ("—", OcrReading())}
    assert verdict(zero).verification == "verified"
