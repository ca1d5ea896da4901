"""The lines around a figure, counted as the reader of texts counts them."""

from pathlib import Path

from crossfoot_desk.adapters.excerpts import AROUND, LONGEST, excerpt


def test_lines_are_counted_whatever_ends_them(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("一\r\n二\r三\n四\u2028仍是四\x0b也是".encode())
    assert [(one.number, one.text) for one in excerpt(file, 2)] == [
        (1, "一"), (2, "二"), (3, "三"), (4, "四\u2028仍是四\x0b也是"),
    ]  # fmt: skip


def test_an_excerpt_is_short(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("\n".join("长" * 9_999 for _ in range(99)), "utf-8")
    lines = excerpt(file, 50)
    assert len(lines) == 2 * AROUND + 1
    assert max(len(one.text) for one in lines) == LONGEST
    assert excerpt(file, 10_000) == []
