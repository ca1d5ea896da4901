"""Outcome events of an invented document, for the tests of the warehouse."""

from decimal import Decimal

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.tables.checks import Check, Finding, Operand
from crossfoot_common.tables.document import DocumentRef, document_id
from crossfoot_common.tables.model import (
    Cell,
    Column,
    DocumentInfo,
    Fact,
    FactKey,
    Row,
    Source,
    Table,
)


def ref(sha: str = "a" * 64, version: str = "1") -> DocumentRef:
    info = DocumentInfo(
        entity="样例局", fiscal_year=2031, stage="budget", scope="department", kind="department_budget"
    )
    return DocumentRef(
        document_id=document_id(sha), sha256=sha, media_type="text/plain", parser_version=version, info=info
    )


def table(sequence: int = 1, total: str = "150.00") -> Table:
    rows = (("合计", total), ("甲", "100.00"), ("乙", "50.00"), ("丙", ""))
    return Table(
        sequence=sequence,
        title="支出总表",
        kind="expenditure_summary",
        unit="万元",
        columns=(Column(path=("项目",), role="label"), Column(path=("金额", "合计"), role="amount")),
        rows=tuple(
            Row(
                cells=(Cell(text=name), Cell(text=text, number=Decimal(text) if text else None, decimals=2)),
                line=i,
            )
            for i, (name, text) in enumerate(rows, start=5)
        ),
    )


def check(outcome: str = "pass", stated: str = "150.00") -> Check:
    source = Source(text=stated, table=1, row=0, column=1, line=5)
    return Check(
        rule="column-footing.total-row",
        version=1,
        family="column_footing",
        severity="error",
        outcome=outcome,  # type: ignore[arg-type]
        tables=(1,),
        stated=Decimal(stated),
        computed=Decimal("150.00"),
        operands=(Operand(role="stated", source=source, value=Decimal(stated), decimals=2),),
    )


def accepted(sequence: int = 1, document: DocumentRef | None = None) -> TableAccepted:
    source = Source(text="150.00", table=sequence, row=0, column=1, line=5)
    fact = Fact(
        key=FactKey(concept="expenditure", period=2031),
        value=Decimal("150.00"),
        decimals=2,
        unit="万元",
        source=source,
    )
    return TableAccepted(
        document=document or ref(),
        table=table(sequence),
        facts=(fact,),
        checks=(check(),),
        verification="verified",
    )


def rejected(sequence: int = 1, document: DocumentRef | None = None) -> TableRejected:
    document = document or ref()
    failed = check("fail", "159.00")
    finding = Finding(
        fingerprint="f1",
        check=failed,
        document_sha256=document.sha256,
        parser_version=document.parser_version,
    )
    return TableRejected(
        document=document, table=table(sequence, "159.00"), checks=(failed,), findings=(finding,)
    )


def checked(document: DocumentRef | None = None, tables: int = 1) -> DocumentChecked:
    return DocumentChecked(
        document=document or ref(), outcome="checked", table_count=tables, checks=(check(),)
    )
