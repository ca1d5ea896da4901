"""The views that analysts use: one file each, with what every column means in both languages.

A version is a schema. Within one, views only gain columns, at their end; anything else is a new schema
beside it.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
ABOUT = re.compile(r"^-- (\w+): (.*)$")


@dataclass(frozen=True, slots=True)
class View:
    """One view: where it is, its query, what it and its columns are (Chinese, English)."""

    version: str
    name: str
    query: str
    zh: str
    en: str
    columns: dict[str, tuple[str, str]]

    @property
    def qualified(self) -> str:
        """Its name with its schema."""
        return f"{self.version}.{self.name}"


def views(version: str = "v1") -> list[View]:
    """All views of a version, in the order in which they build on each other."""
    return [_read(version, file) for file in sorted((FOLDER / version).glob("*.sql"))]


def _read(version: str, file: Path) -> View:
    lines = file.read_text("utf-8").splitlines()
    notes = [(found[1], found[2]) for line in lines if (found := ABOUT.match(line))]
    about = dict(notes[:2])
    columns = {name: _both(text) for name, text in notes[2:]}
    query = "\n".join(line for line in lines if not ABOUT.match(line))
    return View(version, file.stem.split("_", 1)[1], query, about["zh"], about["en"], columns)


def _both(text: str) -> tuple[str, str]:
    zh, _, en = text.partition(" | ")
    return zh, en
