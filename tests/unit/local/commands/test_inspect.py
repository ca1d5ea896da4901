"""`crossfoot inspect` for people, programs and browsers, and how it tells what went wrong."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crossfoot_local import inspection
from crossfoot_local.cli import build
from crossfoot_local.samples import make
from crossfoot_parser.core.blocks import Limits

RUN = CliRunner()


def inspect(*arguments: str) -> tuple[int, str]:
    result = RUN.invoke(build(), ["inspect", *arguments], env={"COLUMNS": "200"})
    return result.exit_code, result.output


@pytest.fixture
def wrong(tmp_path: Path) -> tuple[Path, str, str]:
    """A disclosure with one wrong total, as file; the wrong figure and the true one."""
    sample = make(2, "county", "txt", 1)
    path = tmp_path / sample.name
    path.write_bytes(sample.data)
    (error,) = sample.planted
    return path, error.stated, error.true


def test_a_wrong_total_is_shown_with_the_figure_that_would_be_true(wrong: tuple[Path, str, str]) -> None:
    path, stated, true = wrong
    code, shown = inspect(str(path))
    assert code == 0
    assert "1 rejected" in shown
    assert stated in shown
    assert true.replace(",", "") in shown


def test_a_right_disclosure_has_no_finding(tmp_path: Path) -> None:
    path = tmp_path / "right.txt"
    path.write_bytes(make(2, "county", "txt").data)
    code, shown = inspect(str(path), "--strict")
    assert code == 0
    assert " 0 rejected" in shown
    assert "proven" in shown


def test_strict_says_by_its_exit_code_that_there_is_a_finding(wrong: tuple[Path, str, str]) -> None:
    assert inspect(str(wrong[0]), "--strict")[0] == 1


def test_explain_tells_phase_by_phase_what_the_parser_saw(wrong: tuple[Path, str, str]) -> None:
    path, stated, _ = wrong
    _, plain = inspect(str(path))
    _, shown = inspect(str(path), "--explain")
    phases = [
        "readers: ",
        "layout: ",
        "joining: ",
        "headers: ",
        "cells: ",
        "forms: ",
        "tables: ",
        "meaning: ",
    ]
    starts = [shown.find(f"\n{phase}") for phase in phases]
    assert -1 not in starts
    assert starts == sorted(starts)
    assert "\nlayout: " not in plain
    assert stated in shown[starts[1] : starts[2]], "the rows as they stand"


def test_json_is_one_object_a_file_in_the_order_of_the_arguments(tmp_path: Path) -> None:
    paths = [tmp_path / f"{seed}.txt" for seed in (4, 3)]
    for path in paths:
        path.write_bytes(make(int(path.stem), "pipes", "txt").data)
    code, shown = inspect("--format", "json", *map(str, paths))
    assert code == 0
    said = [json.loads(line) for line in shown.splitlines()]
    assert [one["document"]["source"] for one in said] == [str(path) for path in paths]
    assert all(one["tables"] and one["checks"] for one in said)


def test_many_files_read_side_by_side_give_the_same_lines_and_code(
    wrong: tuple[Path, str, str], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    paths = [str(path) for path in [wrong[0], empty, *[wrong[0]] * 7]]
    one_by_one = [inspect("--format", "json", "--strict", path) for path in paths]
    code, together = inspect("--format", "json", "--strict", *paths)
    assert together == "".join(shown for _, shown in one_by_one)
    assert code == max(each for each, _ in one_by_one) == 3


def test_pages_are_written_into_a_folder(wrong: tuple[Path, str, str], tmp_path: Path) -> None:
    code, _ = inspect("--format", "html", "--to", str(tmp_path / "pages"), str(wrong[0]))
    assert code == 0
    assert wrong[1] in (tmp_path / "pages" / f"{wrong[0].name}.html").read_text("utf-8")


def test_a_file_without_a_reading_says_why(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing follows")
    code, shown = inspect(str(path))
    assert code == 3
    assert "unreadable" in shown


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    code, shown = inspect(str(tmp_path / "nowhere.pdf"))
    assert code == 2
    assert "not a file" in shown


def test_a_rule_that_fails_is_said_by_the_exit_code_and_ends_no_file(
    wrong: tuple[Path, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def propose(_context: object) -> None:
        raise KeyError(0)

    monkeypatch.setattr("crossfoot_validator.core.rules.share_of_total.share_columns.propose", propose)
    code, shown = inspect("--format", "json", str(wrong[0]), str(wrong[0]))
    assert code == 4
    assert len(shown.splitlines()) == 2
    assert "rule_failed" in shown


@pytest.mark.parametrize("copies", [1, 9])
def test_an_inspection_that_fails_leaves_the_others(
    wrong: tuple[Path, str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, copies: int
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("x", "utf-8")
    lines = "crossfoot_local.commands.inspect.inspect_bytes"

    def inspect_bytes(data: bytes, source: str, limits: Limits, *, explained: bool) -> object:
        if source == str(bad):
            raise RuntimeError("unforeseen")
        return real(data, source, limits, explained=explained)

    real = inspection.inspect_bytes
    monkeypatch.setattr(lines, inspect_bytes)
    code, shown = inspect("--format", "json", str(bad), *[str(wrong[0])] * copies)
    said = [json.loads(line) for line in shown.splitlines()]
    assert code == 4
    assert said[0]["refusal"]["reason"] == "reader_failed"
    assert all(one["tables"] for one in said[1:])
    assert len(said) == copies + 1


def test_a_process_that_dies_takes_no_other_file_with_it(
    wrong: tuple[Path, str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly = tmp_path / "deadly.txt"
    deadly.write_text("x", "utf-8")

    def inspect_bytes(data: bytes, source: str, limits: Limits, *, explained: bool) -> object:
        if source == str(deadly):
            os._exit(9)
        return real(data, source, limits, explained=explained)

    real = inspection.inspect_bytes
    monkeypatch.setattr("crossfoot_local.commands.inspect.inspect_bytes", inspect_bytes)
    code, shown = inspect("--format", "json", str(deadly), *[str(wrong[0])] * 7)
    said = [json.loads(line) for line in shown.splitlines()]
    assert code == 4
    assert [bool(one["tables"]) for one in said] == [False] + [True] * 7


@pytest.mark.parametrize("width", [80, 120])
def test_nothing_is_cut_off_in_a_terminal(wrong: tuple[Path, str, str], width: int) -> None:
    path, stated, _ = wrong
    shown = RUN.invoke(build(), ["inspect", str(path)], env={"COLUMNS": str(width)}).output
    assert "…" not in shown
    assert path.name in shown.replace("\n", "")
    head = next(line.split() for line in shown.splitlines() if "table" in line and "kind" in line)
    assert head == ["#", "table", "kind", "size", "where", "verdict", "hold", "fail", "open"]
    assert stated in shown
