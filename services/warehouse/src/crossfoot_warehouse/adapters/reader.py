"""What the warehouse reads of itself after a batch is written: which of the batch's documents have ended.

It is asked after the commit. The last table and the end of a document may be written by two instances at
the same moment; the one that commits last sees both, so one of them tells, and if both do the event is
the same.
"""

import json
from collections.abc import Sequence
from typing import Any

from crossfoot_common.errors import TransientError
from crossfoot_warehouse.adapters.database import AWAY, Connections
from crossfoot_warehouse.core.completion import Ended
from crossfoot_warehouse.core.rows import Batch

ENDED = """
select d.document_id, d.parser_version, d.sha256, d.media_type, d.source, d.received_at, d.entity,
       d.fiscal_year, d.stage, d.scope, d.kind, d.outcome, d.reason, d.detail, d.table_count, d.members,
       d.disclosure_id, d.entity_id, (select coalesce(array_agg(verdict order by sequence), '{}') from
       tables t where (t.document_id, t.parser_version) = (d.document_id, d.parser_version)) as verdicts,
       (select coalesce(array_agg(verification order by sequence), '{}') from tables t where
       (t.document_id, t.parser_version) = (d.document_id, d.parser_version)) as verifications, (select
       count(*) from facts f where (f.document_id, f.parser_version) = (d.document_id, d.parser_version))
       as figures, (select count(*) from facts f left join tables t using (table_id) where (f.document_id,
       f.parser_version) = (d.document_id, d.parser_version) and (f.proven or exists (select from tied_cells
       c where (c.document_id, c.parser_version, c.sequence, c.row_index, c.column_index) = (f.document_id,
       f.parser_version, t.sequence, f.row_index, f.column_index)))) as proven,
       coalesce((d.accounting->>'left_over')::int, 0) as left_over,
       coalesce(d.accounting->'partly_read', '[]') as partly_read, (select
       coalesce(jsonb_agg(jsonb_build_object('fingerprint', f.fingerprint, 'rule', c.rule, 'family',
       c.family, 'severity', c.severity, 'table', t.sequence, 'message_zh', c.message_zh, 'message_en',
       c.message_en) order by t.sequence nulls last, f.finding_id), '[]') from findings f join checks c
       using (check_id) left join tables t on t.table_id = f.table_id where (f.document_id,
       f.parser_version) = (d.document_id, d.parser_version)) as findings from documents d join (select
       distinct * from unnest($1::text[], $2::text[])) as asked(document_id, parser_version) using
       (document_id, parser_version) order by d.document_id, d.parser_version
"""


class Reader:
    """The warehouse's questions to itself."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def ended(self, batch: Batch) -> Sequence[Ended]:
        """Every document of the batch that has an end, with all that is there of it.

        Raises:
            TransientError: the database is away.
        """
        named = {(row.document_id, row.parser_version) for row in batch.documents}
        named |= {(row.document_id, row.parser_version) for row in batch.tables}
        ids, versions = [one for one, _ in named], [version for _, version in named]
        pool = await self._connections.pool()
        try:
            return [_ended(row) for row in await pool.fetch(ENDED, ids, versions)]
        except AWAY as error:
            raise TransientError(f"PostgreSQL is away: {error!r}") from error


def _ended(row: Any) -> Ended:  # noqa: ANN401 - asyncpg has no types
    found = Ended(*row.values())
    return found._replace(
        members=json.loads(row["members"]),
        findings=json.loads(row["findings"]),
        partly_read=json.loads(row["partly_read"]),
    )
