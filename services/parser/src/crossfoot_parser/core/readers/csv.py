"""Reads CSV: the whole file is one grid whose coordinates are those of Python's csv module."""

import csv
import io
from collections import Counter

from crossfoot_common import media_types
from crossfoot_common.encodings import decode
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Grid, GridCell, GridRow, Limits, RawDocument
from crossfoot_parser.core.readers.added import without_added
from crossfoot_parser.core.readers.guard import check_cells, guarded

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 256 * 1024


class CsvReader:
    """One row a record; `line` is where the record begins, `cell` the index of the field."""

    media_types = frozenset({media_types.CSV, "text/tab-separated-values", "application/csv"})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """One grid.

        Raises:
            PermanentError: `empty_file`, `damaged`, `cell_limit`.
        """
        decoded = decode(data)
        if not decoded.text.strip("\0 \t\r\n\ufeff"):
            raise PermanentError("empty_file", f"{len(data)} bytes")
        with guarded("CSV"):
            rows = _rows(decoded.text, limits)
        remarks = (_unread(decoded.unreadable),) if decoded.unreadable else ()
        return RawDocument((Grid(without_added(rows)[0], remarks=remarks, addressed=True),))


def _unread(count: int) -> Remark:
    return Remark(what="unreadable characters", why=f"{count} in no known encoding")


def _rows(text: str, limits: Limits) -> tuple[GridRow, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    records: list[tuple[int, list[str]]] = []
    line, width = 1, 0
    for record in reader:
        records.append((line, record))
        line, width = reader.line_num + 1, max(width, len(record))
        check_cells(width * len(records), limits)
    return tuple(GridRow(_cells(record, width), line=line) for line, record in records)


def _cells(record: list[str], width: int) -> tuple[GridCell, ...]:
    padded = record + [""] * (width - len(record))
    return tuple(GridCell(text, cell=index) for index, text in enumerate(padded))


def delimiter_of(text: str) -> str:
    """The delimiter that divides most records, and among such the one that divides them most evenly."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    return max(DELIMITERS, key=lambda delimiter: _agreement(sample, delimiter))


def _agreement(sample: str, delimiter: str) -> tuple[float, float]:
    """The share of records with several fields, and the share of those that have the commonest width."""
    try:
        widths = Counter(
            len(r) for r in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if r
        )
    except csv.Error:
        return 0.0, 0.0
    several = Counter({width: count for width, count in widths.items() if width > 1})
    if not several:
        return 0.0, 0.0
    return several.total() / widths.total(), several.most_common(1)[0][1] / several.total()


READER = CsvReader()
