"""A workbook: texts are written as texts, whatever they begin with, and rows do not stay in memory."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from crossfoot_common.errors import PermanentError
from crossfoot_local.exporting.formats.csv import shown
from crossfoot_local.exporting.source import Column

MOST_ROWS = 1_048_576
DIGITS = 15
"""What a spreadsheet keeps of a number; an amount with more is written as text."""


class Sink:
    """One file with one sheet."""

    def __init__(self, file: Path, columns: tuple[Column, ...]) -> None:
        self._book = xlsxwriter.Workbook(file, {"constant_memory": True, "remove_timezone": True})
        self._sheet = self._book.add_worksheet("crossfoot")
        self._sheet.freeze_panes(1, 0)
        self._next = 1
        for number, one in enumerate(columns):
            self._sheet.write_string(0, number, one.name)

    def write(self, rows: list[tuple[Any, ...]]) -> None:
        """Add a portion.

        Raises:
            PermanentError: more rows than a sheet has.
        """
        if self._next + len(rows) > MOST_ROWS:
            raise PermanentError("too_large", f"a sheet has {MOST_ROWS} rows: filter, or take another format")
        for row in rows:
            for number, value in enumerate(row):
                put(self._sheet, self._next, number, value)
            self._next += 1

    def close(self) -> None:
        """Finish the file."""
        self._book.close()


def put(sheet: Any, row: int, column: int, value: object) -> None:  # noqa: ANN401 - xlsxwriter has no types
    """One value in one cell, never as a formula."""
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, Decimal) and exact(value):
        sheet.write_number(row, column, float(value))
    elif isinstance(value, int):
        sheet.write_number(row, column, value)
    elif value is not None:
        text = value.isoformat() if isinstance(value, datetime) else shown(value)
        sheet.write_string(row, column, value if isinstance(value, str) else text)


def exact(value: Decimal) -> bool:
    """Whether a spreadsheet's number shows every digit of it."""
    return len(value.normalize().as_tuple().digits) <= DIGITS
