"""What `inspect` says of a file is what the services would say, and no file ends the inspection of others."""

import io
import zipfile

import pytest

from crossfoot_common.tables.document import document_id
from crossfoot_local import inspection as module
from crossfoot_local.inspection import inspect_bytes
from crossfoot_local.report import report
from tests.e2e.disclosures import disclosure


def test_a_member_of_an_archive_is_a_file_of_its_own() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("甲/a.txt", disclosure(1))
        archive.writestr("b.txt", disclosure(2))
    found = list(inspect_bytes(packed.getvalue(), "all.zip"))
    assert [one.document.source for one in found] == ["all.zip!甲/a.txt", "all.zip!b.txt"]
    (alone,) = inspect_bytes(disclosure(1), "a.txt")
    assert found[0].parsed == alone.parsed
    assert found[0].document.document_id == document_id(alone.document.sha256)


def test_a_broken_archive_is_a_refusal() -> None:
    (found,) = inspect_bytes(b"PK\x03\x04" + b"\x00" * 40, "all.zip")
    assert found.refusal is not None
    assert report(found)["tables"] == []


def test_no_bytes_are_a_refusal() -> None:
    (found,) = inspect_bytes(b"", "a.txt")
    assert found.refusal is not None
    assert found.refusal.reason == "empty_file"


def test_a_bug_in_a_reader_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(module, "parse", broken)
    (found,) = inspect_bytes(b"some text", "a.txt")
    assert found.refusal is not None
    assert found.refusal.reason == "reader_failed"


def test_a_report_points_at_every_operand_in_the_file_as_it_was_published() -> None:
    source = disclosure(4, wrong=True)
    lines = source.decode().split("\n")
    (found,) = inspect_bytes(source, "a.txt")
    operands = [o for check in report(found)["checks"] for o in check["operands"] if o["line"] and o["text"]]
    assert len(operands) > 20
    for operand in operands:
        line = lines[operand["line"] - 1]
        assert operand["text"] in line
        if operand["table"] is not None and operand["cell"] is not None:
            assert line.split("\t")[operand["cell"]].strip() == operand["text"]
