"""Every format carries the same figures, and its own readers find them."""

import io

import docx
import openpyxl
import pdfplumber
import pytest
from lxml import html

from crossfoot_local.samples import Sample, make


@pytest.fixture(scope="module")
def county() -> dict[str, Sample]:
    return {name: make(8, "county", name) for name in ("txt", "xlsx", "docx", "html", "pdf", "csv", "md")}


def income_total(sample: Sample) -> str:
    return f"{sample.budget.sum('total') / 100:.2f}"


def test_pdf_text_can_be_extracted(county: dict[str, Sample]) -> None:
    with pdfplumber.open(io.BytesIO(county["pdf"].data)) as pdf:
        tables = [table for page in pdf.pages for table in page.extract_tables()]
        text = pdf.pages[0].extract_text()
    assert county["pdf"].budget.entity in text
    assert len(tables) >= 10
    assert any("社会保障和就业支出" in (cell or "") for row in tables[0] for cell in row)
    assert any(income_total(county["pdf"]) in row for table in tables for row in table)


def test_xlsx_holds_numbers_and_merged_headers(county: dict[str, Sample]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(county["xlsx"].data))
    sheet = book["表1"]
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert float(income_total(county["xlsx"])) in values
    assert sheet.merged_cells.ranges


def test_docx_repeats_no_header_text_outside_its_merge(county: dict[str, Sample]) -> None:
    document = docx.Document(io.BytesIO(county["docx"].data))
    first = document.tables[0]
    assert first.cell(0, 0)._tc is first.cell(0, 1)._tc
    assert any(income_total(county["docx"]) == cell.text for cell in first._cells)


def test_html_spans_cover_the_width(county: dict[str, Sample]) -> None:
    for table in html.fromstring(county["html"].data).iter("table"):
        rows = [[int(cell.get("colspan", "1")) for cell in row] for row in table.iter("tr")]
        body = len(rows[-1])
        assert sum(rows[0]) == body


@pytest.mark.parametrize("name", ["txt", "md", "csv"])
def test_text_formats_show_the_total(county: dict[str, Sample], name: str) -> None:
    assert income_total(county[name]) in county[name].data.decode("utf-8-sig")
