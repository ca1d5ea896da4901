"""Where an amount stands: whoever has a figure in hand asks for the cell that shows it."""

from collections.abc import Sequence
from decimal import Decimal

from crossfoot_desk.adapters.warehouse import Row, Warehouse

MOST = 50
CELLS = """
select c.document_id, c.sequence, c.row_index, c.column_index, c.text, t.title, t.unit, v.entity,
       v.fiscal_year, v.stage, v.source, l.text as label
from (select * from v1.cells where number = $1 and number <> 0 limit $2) c
join v1.tables t on t.table_id = c.table_id
join v1.verdicts v on v.document_id = c.document_id
left join lateral (select text from v1.cells n where n.table_id = c.table_id and n.row_index = c.row_index
                   and n.column_index < c.column_index and n.number is null
                   order by n.column_index desc limit 1) l on true
order by v.entity, v.fiscal_year, c.document_id, c.sequence, c.row_index, c.column_index
"""


async def cells_of(warehouse: Warehouse, amount: Decimal | None) -> Sequence[Row]:
    """Cells that show it, whatever their unit is; none show none."""
    return [] if amount is None else await warehouse.rows(CELLS, amount, MOST)
