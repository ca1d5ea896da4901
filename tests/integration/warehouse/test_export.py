"""Exports hold what the views hold, exactly, and nothing that a spreadsheet would run."""

import asyncio
import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import asyncpg
import openpyxl
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from crossfoot_local.cli import build
from tests.integration.warehouse.test_questions import filled
from tests.servers.model import Servers
from tests.support.small_country import events_of_the_country

pytestmark = [pytest.mark.servers, pytest.mark.usefixtures("database")]
ATTACK = '=HYPERLINK("http://x.example","合计")'


@pytest.fixture(scope="module")
def database(servers: Servers) -> Iterator[str]:
    dsn = filled(servers, "exports", events_of_the_country())
    asyncio.run(run(dsn, f"update facts set label = '{ATTACK}' where function = '208'"))
    asyncio.run(run(dsn, f"update cells set text = '{ATTACK}' where text = '社会保障和就业支出'"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROSSFOOT_POSTGRES_DSN", dsn)
        yield dsn


async def run(dsn: str, statement: str) -> list[Any]:
    connection = await asyncpg.connect(dsn)
    try:
        return list(await connection.fetch(statement))
    finally:
        await connection.close()


def crossfoot(*arguments: str) -> Any:  # noqa: ANN401 - click's result
    return CliRunner().invoke(build(), list(arguments))


def export(file: Path, *more: str, view: str = "current_facts") -> Path:
    result = crossfoot("export", view, str(file), *more)
    assert result.exit_code == 0, result.output
    return file


def amounts(dsn: str) -> list[Decimal]:
    return sorted(row[0] for row in asyncio.run(run(dsn, "select yuan from v1.current_facts")))


def test_every_format_holds_the_same_amounts(database: str, tmp_path: Path) -> None:
    expected = amounts(database)
    assert len(expected) > 50
    with export(tmp_path / "f.csv").open(encoding="utf-8", newline="") as lines:
        assert sorted(Decimal(row["yuan"]) for row in csv.DictReader(lines)) == expected
    objects = map(json.loads, export(tmp_path / "f.jsonl").read_text("utf-8").splitlines())
    assert sorted(Decimal(one["yuan"]) for one in objects) == expected
    assert sorted(pq.read_table(export(tmp_path / "f.parquet"))["yuan"].to_pylist()) == expected
    sheet = openpyxl.load_workbook(export(tmp_path / "f.xlsx")).worksheets[0]
    head, *rows = sheet.iter_rows(values_only=True)
    assert sorted(Decimal(str(row[head.index("yuan")])) for row in rows) == expected


def test_no_text_of_a_document_becomes_a_formula(tmp_path: Path) -> None:
    with export(tmp_path / "f.csv").open(encoding="utf-8", newline="") as lines:
        labels = {row["label"] for row in csv.DictReader(lines)}
    assert f"'{ATTACK}" in labels
    assert not any(label.startswith("=") for label in labels)
    for book in (export(tmp_path / "f.xlsx"), export(tmp_path / "t.xlsx", view="tables")):
        cells = [cell for sheet in openpyxl.load_workbook(book) for row in sheet.iter_rows() for cell in row]
        attacks = [cell for cell in cells if cell.value == ATTACK]
        assert attacks
        assert {cell.data_type for cell in attacks} == {"s"}, "text, and not a formula"


def test_proven_totals_are_formulas_that_give_the_published_figure(tmp_path: Path) -> None:
    file = export(tmp_path / "t.xlsx", "--entity", "样例", "--year", "2031", view="tables")
    book, values = openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)
    sheet, shown = next(
        (one, values[one.title]) for one in book if "2031年预算支出总表" in str(one["A1"].value)
    )
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    formulas = {cell.coordinate: str(cell.value) for cell in cells}
    assert formulas["C3"] in {"=D3+E3", "=C4+C7"}
    assert shown["C3"].value == 140
    for cell, formula in formulas.items():
        parts = formula.removeprefix("=").split("+")
        assert sum(shown[part].value for part in parts) == pytest.approx(shown[cell].value)


def test_filters_choose_rows_and_a_description_lies_beside(tmp_path: Path) -> None:
    file = export(tmp_path / "totals.csv", "--year", "2032", view="totals")
    with file.open(encoding="utf-8", newline="") as lines:
        assert {row["fiscal_year"] for row in csv.DictReader(lines)} == {"2032"}
    package = json.loads((tmp_path / "totals.csv.datapackage.json").read_text("utf-8"))
    (resource,) = package["resources"]
    assert resource["path"] == "totals.csv"
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert fields["expenditure"]["type"] == "number"
    assert all(field["description"] for field in fields.values())


def test_what_cannot_be_done_is_said_and_leaves_nothing_behind(tmp_path: Path) -> None:
    assert crossfoot("export", "nothing", str(tmp_path / "x.csv")).exit_code == 2
    assert crossfoot("export", "totals", str(tmp_path / "x.doc")).exit_code == 2
    assert crossfoot("export", "vocabulary", str(tmp_path / "x.csv"), "--year", "2031").exit_code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shape", ["table", "csv", "json"])
def test_a_question_is_answered_in_the_terminal(shape: str) -> None:
    result = crossfoot("query", "total_expenditure", "--format", shape, "--entity", "样例", "--year", "2032")
    assert result.exit_code == 0
    assert "1600000" in result.stdout.replace("\n", "")
    assert "试点" not in result.stdout
    assert crossfoot("query", "who_knows").exit_code == 2
    assert "total_expenditure" in crossfoot("query").stdout
