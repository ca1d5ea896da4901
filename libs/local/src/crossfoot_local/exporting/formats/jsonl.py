"""JSON Lines: one object a row; amounts are strings, so that no reader makes them floats."""

import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from crossfoot_local.exporting.source import Column


class Sink:
    """One file."""

    def __init__(self, file: Path, columns: tuple[Column, ...]) -> None:
        self._file = file.open("w", encoding="utf-8")
        self._names = [one.name for one in columns]

    def write(self, rows: list[tuple[Any, ...]]) -> None:
        """Add a portion."""
        for row in rows:
            line = dict(zip(self._names, map(plain, row), strict=True))
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


def plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, datetime) else value
