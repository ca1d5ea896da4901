"""Reads SQL files that say in comments what they are: views and questions."""

import re
from dataclasses import dataclass
from pathlib import Path

ABOUT = re.compile(r"^-- (\w+): (.*)$")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A query, what it is (Chinese, English), and what its columns are."""

    name: str
    query: str
    zh: str
    en: str
    columns: dict[str, tuple[str, str]]


def read(folder: Path) -> list[Annotated]:
    """All queries of a folder, in the order of their numbers (01_name.sql)."""
    return [_read(file) for file in sorted(folder.glob("*.sql"))]


def _read(file: Path) -> Annotated:
    lines = file.read_text("utf-8").splitlines()
    notes = [(found[1], found[2]) for line in lines if (found := ABOUT.match(line))]
    about = dict(notes[:2])
    columns = {name: _both(text) for name, text in notes[2:]}
    query = "\n".join(line for line in lines if not ABOUT.match(line)).strip()
    return Annotated(file.stem.split("_", 1)[1], query, about["zh"], about["en"], columns)


def _both(text: str) -> tuple[str, str]:
    zh, _, en = text.partition(" | ")
    return zh, en
