"""Tables, facts and documents in few words, for the tests of facts and of ties between tables."""

from collections.abc import Sequence
from decimal import Decimal

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import (
    DocumentInfo,
    Extent,
    Fact,
    FactKey,
    Kind,
    Row,
    Source,
    Stage,
    Table,
)
from crossfoot_parser.core.meaning.facts.stating import state_facts
from crossfoot_validator.core.vocabulary.rule import Rule
from tests.support.oracle_tables import cell_of, columns_of
from tests.support.rules import examined

BUDGET = DocumentInfo(entity="青泉市林业局", fiscal_year=2031, stage="budget")
FINAL = DocumentInfo(entity="青泉市林业局", fiscal_year=2031, stage="final_accounts")


def table(
    kind: Kind,
    title: str,
    columns: str,
    *rows: str,
    number: int = 1,
    unit: str | None = "万元",
    caption: tuple[str, ...] = (),
    nil: str | None = None,
) -> Table:
    """A table: columns and rows with | between the cells."""
    first = number * 100
    return Table(
        sequence=number,
        title=title,
        kind=kind,
        unit=unit,
        columns=columns_of(columns.split("|")),
        rows=tuple(
            Row(
                cells=tuple(cell_of(text.strip(), line, at) for at, text in enumerate(row.split("|"))),
                line=line,
            )
            for line, row in enumerate(rows, first)
        ),
        place=Extent(first_line=first, last_line=first + len(rows)),
        caption=caption,
        empty=nil is not None,
        nil_statement=nil,
    )


def facts(*tables: Table, info: DocumentInfo = BUDGET) -> dict[str, Fact]:
    """The facts of tables by what their keys say, without year, measure and what is not split."""
    return {f"{fact.source.table}: {said(fact.key)}": fact for fact in state_facts(tables, info)}


def said(key: FactKey) -> str:
    """A key in words, without year and measure."""
    parts = (key.flow, key.concept, key.basis, key.fund, key.function, key.economic, key.nature, key.subject)
    return " ".join(part for part in parts if part)


def document(*stated: Fact, stage: Stage = "budget") -> DocumentParsed:
    """A document that states these facts."""
    info = DocumentInfo(entity="青泉市林业局", fiscal_year=2031, stage=stage)
    ref = DocumentRef(
        document_id="d", sha256="0" * 64, media_type="text/plain", parser_version="1", source="x", info=info
    )
    return DocumentParsed(document=ref, outcome="parsed", facts=stated)


def of_tables(*tables: Table, info: DocumentInfo = BUDGET) -> DocumentParsed:
    """A document of tables, with the facts that they state."""
    return document(*state_facts(tables, info), stage=info.stage or "budget")


def fact(key: FactKey, text: str, number: int, *, unit: str = "万元", doubtful: str | None = None) -> Fact:
    """One figure of a table."""
    return Fact(
        key=key,
        value=Decimal(text),
        decimals=len(text.partition(".")[2]),
        unit=unit,
        source=Source(text=text, table=number, row=0, column=1, line=number * 100, label="合计"),
        doubtful=doubtful,
    )


def outcomes(rule: Rule, *stated: Fact, stage: Stage = "budget") -> list[str]:
    """The outcomes of one rule, in order."""
    return [check.outcome for check in examined(rule, document(*stated, stage=stage))]


def failed(checks: Sequence[Check]) -> list[Check]:
    """The checks that failed."""
    return [check for check in checks if check.outcome == "fail"]
