"""The rows that the core makes are the columns that the database has."""

import pytest

from crossfoot_warehouse.adapters import models
from crossfoot_warehouse.core import rows

PAIRS = [
    (rows.DocumentRow, models.Document),
    (rows.TableRow, models.LogicalTable),
    (rows.CellRow, models.TableCell),
    (rows.FactRow, models.TableFact),
    (rows.CheckRow, models.AppliedCheck),
    (rows.FindingRow, models.ShownFinding),
    (rows.StatementRow, models.Statement),
    (rows.TiedCellRow, models.TiedCell),
    (rows.ReviewRow, models.FindingReview),
]


@pytest.mark.parametrize(("row", "model"), PAIRS)
def test_a_row_has_the_columns_of_its_table(row: type, model: type) -> None:
    columns = [column.name for column in model.__table__.columns]  # type: ignore[attr-defined]
    assert list(row._fields) == [name for name in columns if name != "recorded_at"]  # type: ignore[attr-defined]
