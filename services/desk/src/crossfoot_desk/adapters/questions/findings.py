"""Findings: lists of them, those of a document, and the reviews of them."""

from collections.abc import Sequence

from crossfoot_desk.adapters.questions.conditions import behind, common
from crossfoot_desk.adapters.warehouse import Row, Warehouse
from crossfoot_desk.core.asked import Asked
from crossfoot_desk.core.cursors import cursor, key_of

SIZE, FEW = 50, 5
LIST = """
select f.* from (
    select finding_id from v1.findings where {where}
    order by received_at desc, document_id desc, finding_id desc limit {limit}
) k join v1.findings f on f.finding_id = k.finding_id
order by f.received_at desc, f.document_id desc, f.finding_id desc
"""
"""First which, then what: the keys come out of indexes, and only a page of them is looked up whole."""


async def found(warehouse: Warehouse, asked: Asked, size: int = SIZE) -> tuple[Sequence[Row], str | None]:
    """A page of findings, those of the newest documents first, and where the next page begins."""
    conditions = common(asked)
    for column in ("family", "severity", "rule"):
        if value := getattr(asked, column):
            conditions.add(f"{column} = {{}}", value)
    if asked.review == "none":
        conditions.add("(review is null or review = 'withdrawn')")
    elif asked.review:
        conditions.add("review = {}", asked.review)
    if asked.q and (amount := asked.amount) is not None:
        conditions.add("(outcome = 'fail' and (stated = {} or computed = {}))", amount, amount)
    elif asked.q:
        conditions.among(["words", "entity"], asked.q)
    key = key_of(asked.after, 3)
    if key and key[1] and key[2]:
        behind(conditions, ("document_id", "finding_id"), key)
    query = LIST.format(where=conditions.where, limit=size + 1)
    rows = list(await warehouse.rows(query, *conditions.values))
    last = rows[size - 1] if len(rows) > size else None
    return rows[:size], last and cursor((last["received_at"], last["document_id"], last["finding_id"]))


async def of_words(warehouse: Warehouse, text: str | None) -> Sequence[Row]:
    """The first few findings that say it, of whatever documents."""
    return (await found(warehouse, Asked(q=text), FEW))[0] if text else []


async def of_document(warehouse: Warehouse, document_id: str) -> Sequence[Row]:
    """The findings of a document: errors first, in the order of its tables."""
    return await warehouse.rows(
        "select * from v1.findings where document_id = $1 "
        "order by severity <> 'error', severity, table_sequence nulls last, finding_id",
        document_id,
    )


async def reviews(warehouse: Warehouse, document_id: str) -> Sequence[Row]:
    """Every review of the findings of a document, the latest first."""
    return await warehouse.rows(
        "select * from v1.reviews where document_id = $1 order by reviewed_at desc, review_id", document_id
    )


async def unreviewed(warehouse: Warehouse) -> int:
    """How many errors nobody has said anything of."""
    found = await warehouse.row(
        "select count(*) as findings from v1.findings "
        "where severity = 'error' and (review is null or review = 'withdrawn')"
    )
    return int(found["findings"]) if found else 0


async def rules(warehouse: Warehouse) -> Sequence[Row]:
    """The rules that have findings, with their number."""
    return await warehouse.rows(
        "select rule, family, count(*) as findings from v1.findings group by rule, family order by 3 desc, 1"
    )
