"""Builds parsed documents out of invented prose, for the tests of the rules on prose."""

from collections.abc import Sequence
from decimal import Decimal

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import DocumentInfo, Fact, FactKey, Scope, Source, Stage, Table
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.reading import read_claims
from crossfoot_validator.core.vocabulary.rule import Rule
from tests.support.rules import examined


def document(
    *texts: str,
    stage: Stage = "budget",
    facts: Sequence[Fact] = (),
    tables: Sequence[Table] = (),
    scope: Scope | None = None,
) -> DocumentParsed:
    """What the parser makes of lines of prose, with facts given by hand."""
    info = DocumentInfo(entity="青石市水务局", fiscal_year=2031, stage=stage, scope=scope)
    ref = DocumentRef(
        document_id="d", sha256="0" * 64, media_type="text/plain", parser_version="1", source="x", info=info
    )
    lines = [Line(text, line) for line, text in enumerate(texts, 1)]
    claims = read_claims(lines, tables, info)
    return DocumentParsed(document=ref, outcome="parsed", claims=claims, facts=tuple(facts))


def fact(key: FactKey, text: str, *, table: int = 1, unit: str = "万元", doubtful: str | None = None) -> Fact:
    """A figure of a table."""
    return Fact(
        key=key,
        value=Decimal(text),
        decimals=len(text.partition(".")[2]),
        unit=unit,
        source=Source(text=text, table=table, row=0, column=1, line=90 + table, label="合计"),
        doubtful=doubtful,
    )


def outcomes(rule: Rule, *texts: str, stage: Stage = "budget", facts: Sequence[Fact] = ()) -> list[str]:
    """The outcomes of one rule, in order."""
    return [check.outcome for check in examined(rule, document(*texts, stage=stage, facts=facts))]
