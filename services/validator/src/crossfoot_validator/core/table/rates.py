"""Rows and columns of per cents, rates or ranks among amounts: they add up to nothing."""

import re
from collections.abc import Mapping
from functools import cached_property

from crossfoot_common.tables.model import Row, Table

HEAD = re.compile(
    r"[%％‰]|百分|占比|比重|构成|增长率|增幅|增速|完成率|(?:执行|支付|拨付|使用)率|进度|名次|排名|位次|指数"
)
LABEL = re.compile(r"[%％]|增长率|增幅|增速|占比|比重|百分比|百分点|^(同比|比上年|较上年)(增长|下降|升降)")


class Rates:
    """One table with the names of its rows."""

    def __init__(self, table: Table, titles: Mapping[int, str]) -> None:
        self._table, self._titles = table, titles

    def is_headed(self, column: int) -> bool:
        """Whether a column is headed as one of per cents, rates or ranks."""
        own = self._table.columns[column]
        return own.unit == "%" or bool(HEAD.search("".join(own.path)))

    @cached_property
    def columns(self) -> frozenset[int]:
        """Columns most of whose numbers are per cents."""
        counted: dict[int, list[bool]] = {}
        for row in self._table.rows:
            for c, cell in enumerate(row.cells):
                if cell.number is not None:
                    counted.setdefault(c, []).append(cell.percent)
        return frozenset(c for c, percents in counted.items() if 2 * sum(percents) > len(percents))

    @cached_property
    def rows(self) -> frozenset[int]:
        """Rows of per cents below or among amounts (比上年增长, 占比)."""
        return frozenset(r for r, row in enumerate(self._table.rows) if self._is_rate_row(r, row))

    def _is_rate_row(self, index: int, row: Row) -> bool:
        shown = [c for c, cell in enumerate(row.cells) if cell.number is not None]
        percent = [c for c in shown if row.cells[c].percent and c not in self.columns]
        named = LABEL.search("".join(self._titles.get(index, "").split()))
        return bool(shown) and (bool(named) or 2 * len(percent) >= len(shown))
