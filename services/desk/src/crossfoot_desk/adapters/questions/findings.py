"""Findings: lists of them, those of a document, and the reviews of them."""

from collections.abc import Sequence
from datetime import datetime

from crossfoot_desk.adapters.questions.conditions import common
from crossfoot_desk.adapters.warehouse import Row, Warehouse
from crossfoot_desk.core.asked import Asked, pattern
from crossfoot_desk.core.cursors import cursor, key_of

SIZE = 50
ORDER = "coalesce(received_at, '-infinity') desc, document_id desc, finding_id desc"


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
        conditions.add("(stated = {} or computed = {})", amount, amount)
    elif asked.q:
        conditions.add(
            "(message_zh ilike {} or message_en ilike {} or entity ilike {})", *[pattern(asked.q)] * 3
        )
    key = key_of(asked.after, 3)
    if key and key[1] and key[2]:
        conditions.add(
            "(coalesce(received_at, '-infinity'), document_id, finding_id) "
            "< (coalesce({}::timestamptz, '-infinity'), {}, {})",
            _time(key[0]),
            key[1],
            key[2],
        )
    query = f"select * from v1.findings where {conditions.where} order by {ORDER} limit {size + 1}"  # noqa: S608 - ours
    rows = list(await warehouse.rows(query, *conditions.values))
    last = rows[size - 1] if len(rows) > size else None
    return rows[:size], last and cursor((last["received_at"], last["document_id"], last["finding_id"]))


def _time(said: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(said) if said else None
    except ValueError:
        return None


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


async def rules(warehouse: Warehouse) -> Sequence[Row]:
    """The rules that have findings, with their number."""
    return await warehouse.rows(
        "select rule, family, count(*) as findings from v1.findings group by rule, family order by 3 desc, 1"
    )
