"""CSV as in RFC 4180, UTF-8: numbers plain, no text that a spreadsheet would calculate."""

import csv
import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from crossfoot_common.spreadsheets import harmless
from crossfoot_local.exporting.source import Column


class Sink:
    """One file."""

    def __init__(self, file: Path, columns: tuple[Column, ...]) -> None:
        self._file = file.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow([one.name for one in columns])

    def write(self, rows: list[tuple[Any, ...]]) -> None:
        """Add a portion."""
        self._writer.writerows([[shown(value) for value in row] for row in rows])

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


def shown(value: object) -> str:
    """A value as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return harmless(value) if isinstance(value, str) else str(value)
