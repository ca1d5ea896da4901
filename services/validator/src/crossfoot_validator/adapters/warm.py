"""Done once by the process that forks the workers, so that none of them is cold at its first table.

Rules are discovered when they are first needed, and events build what reads and writes them when one is first
read or written: a second and more, for every worker. A table of three rows needs all of it.
"""

from decimal import Decimal

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.messaging import codec
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import Cell, Column, Row, Table
from crossfoot_validator.adapters.work import check_document_message, check_table_message


def _row(label: str, text: str) -> Row:
    return Row(cells=(Cell(text=label), Cell(text=text, number=Decimal(text), decimals=2)))


def table(total: str) -> Table:
    """A total and its two parts, in a table of no known kind: the finder of sums is asked as well."""
    return Table(
        sequence=1,
        columns=(Column(path=("项目",), role="label"), Column(path=("金额",), role="amount")),
        rows=(_row("合计", total), _row("甲", "1.00"), _row("乙", "2.00")),
    )


REF = DocumentRef(document_id="warm", sha256="0" * 64, media_type="text/plain", parser_version="1")

for total in ("3.00", "4.00"):  # one that adds up, and one that does not
    check_table_message(codec.dump(TableExtracted(document=REF, table=table(total))), "")
check_document_message(codec.dump(DocumentParsed(document=REF, outcome="parsed", table_count=1)), "")
