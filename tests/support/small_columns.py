"""Columns and rows in few words, for tests of kinds."""

from crossfoot_common.tables.model import Cell, Column, Row


def columns(*names: str) -> tuple[Column, ...]:
    """Columns from their paths."""
    return tuple(Column(path=tuple(name.split("/"))) for name in names)


def rows(*labels: str) -> tuple[Row, ...]:
    """Rows that show a label and nothing else."""
    return tuple(Row(cells=(Cell(text=label),)) for label in labels)
