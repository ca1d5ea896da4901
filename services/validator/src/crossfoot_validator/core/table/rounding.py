"""Which figures that show no decimals were not rounded: numbers of things, and nothing among cents."""

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from crossfoot_common.tables.model import Table
from crossfoot_common.tables.units import comes_whole

ROUNDED_HEAD = re.compile(r"[十百千万亿]|平均|人均|折算|[约近]")  # 人数(万人): counts that were rounded


class Rounding:
    """One table with the unit of each column; None: rates, that add up to nothing."""

    def __init__(self, table: Table, units: Sequence[str | None]) -> None:
        self._table, self._units = table, units

    def spares(self, number: Decimal, column: int) -> bool:
        """Whether a figure that shows no decimals is exactly what it says."""
        if column in self._counted:
            return True
        return not number and column < len(self._units) and self._units[column] in self._in_decimals

    @cached_property
    def _counted(self) -> frozenset[int]:
        """Columns of things that are counted one by one."""
        columns = enumerate(self._table.columns)
        return frozenset(
            c for c, own in columns if comes_whole(own.unit) and not ROUNDED_HEAD.search(own.name)
        )

    @cached_property
    def _in_decimals(self) -> frozenset[str]:
        """Units in which most figures other than zero show decimals: nobody shows 0.37 as 0 beside 1.09."""
        shown: Counter[tuple[str, bool]] = Counter()
        for row in self._table.rows:
            for cell, unit in zip(row.cells, self._units, strict=False):
                if unit is not None and cell.number and not cell.percent:
                    shown[unit, bool(cell.decimals)] += 1
        return frozenset(
            unit for unit, decimals in shown if decimals and shown[unit, True] > shown[unit, False]
        )
