"""From the claims of a document to rows: what the prose states, with the key of what it means."""

from collections.abc import Iterable, Sequence

from crossfoot_common.arithmetic import Amount
from crossfoot_common.tables.document import DocumentRef, content_id
from crossfoot_common.tables.model import Claim, FactKey
from crossfoot_common.tables.units import is_money
from crossfoot_warehouse.core.rows import StatementRow
from crossfoot_warehouse.core.table_rows import placed
from crossfoot_warehouse.core.values import clean


def statement_rows(ref: DocumentRef, claims: Sequence[Claim]) -> Iterable[StatementRow]:
    """One row a claim. `certain` is what may be calculated with: it has one meaning, and is read surely."""
    owner = content_id("document", ref.sha256, ref.parser_version)
    for number, claim in enumerate(claims):
        key = claim.key or FactKey(concept="")
        money = is_money(claim.unit)
        yield StatementRow(
            statement_id=content_id("statement", owner, number),
            document_id=ref.document_id,
            parser_version=ref.parser_version,
            kind=claim.kind,
            value=claim.value,
            decimals=claim.decimals,
            unit=claim.unit,
            base_value=Amount.displayed(claim.value, claim.decimals, claim.unit).base if money else None,
            subject=clean(claim.subject),
            concept=key.concept or None,
            flow=key.flow,
            fund=key.fund,
            basis=key.basis,
            function=key.function,
            economic=key.economic,
            nature=key.nature,
            period=claim.period if claim.period is not None else key.period,
            measure=claim.measure or key.measure,
            compared_to=claim.compared_to,
            statement=claim.group,
            certain=claim.key is not None and claim.settled and not claim.other_keys and not claim.doubtful,
            text=clean(claim.source.text),
            line=claim.source.line,
            page=claim.source.page,
            box=placed(claim.source.box),
        )
