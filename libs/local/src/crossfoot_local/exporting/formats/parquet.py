"""Parquet: amounts are decimals of fixed scale, which every reader of the format knows exactly."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from crossfoot_common.errors import PermanentError
from crossfoot_local.exporting.source import Column

SCALE = 10
TYPES = {
    "text": pa.string(),
    "integer": pa.int64(),
    "decimal": pa.decimal128(38, SCALE),
    "boolean": pa.bool_(),
    "time": pa.timestamp("us", tz="UTC"),
    "list": pa.list_(pa.string()),
}


class Sink:
    """One file; a portion is a row group."""

    def __init__(self, file: Path, columns: tuple[Column, ...]) -> None:
        self._schema = pa.schema([(one.name, TYPES[one.kind]) for one in columns])
        self._writer = pq.ParquetWriter(file, self._schema, compression="zstd")

    def write(self, rows: list[tuple[Any, ...]]) -> None:
        """Add a portion.

        Raises:
            PermanentError: an amount has more digits than the format keeps.
        """
        columns = [list(column) for column in zip(*rows, strict=True)]
        try:
            arrays = [
                pa.array([scaled(value) for value in column], type=field.type)
                for column, field in zip(columns, self._schema, strict=True)
            ]
        except pa.ArrowInvalid as error:
            raise PermanentError(
                "handler_failed", f"Parquet cannot keep an amount exactly: {error}"
            ) from error
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()


def scaled(value: object) -> object:
    """An amount with trailing zeros that the scale has no room for is the same without them."""
    return value.normalize() if isinstance(value, Decimal) else value
