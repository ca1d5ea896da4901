"""Prose in the grammar of real disclosures, read to claims."""

from crossfoot_common.tables.model import Cell, Claim, DocumentInfo, Row, Table
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.reading import read_claims

BUDGET = DocumentInfo(entity="青石市水务局", fiscal_year=2031, stage="budget")
FINAL = DocumentInfo(entity="青石市水务局", fiscal_year=2031, stage="final_accounts")


def claims(*texts: str, info: DocumentInfo = BUDGET, tables: tuple[Table, ...] = ()) -> list[Claim]:
    return list(read_claims([Line(text, line) for line, text in enumerate(texts, 1)], tables, info))


def shown(found: list[Claim]) -> list[tuple[str, str, int]]:
    return [(claim.kind, claim.source.text, claim.group) for claim in found]


def housing() -> Table:
    named = [
        ("221", "住房保障支出"),
        ("22102", "住房改革支出"),
        ("2210201", "住房公积金"),
        ("2210202", "提租补贴"),
    ]
    rows = tuple(Row(cells=(Cell(text=code), Cell(text=name))) for code, name in named)
    return Table(sequence=1, rows=rows)
