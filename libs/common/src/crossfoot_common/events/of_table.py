"""What the events about a table have in common: the table, and the facts that it states."""

from crossfoot_common.events.of_document import OfDocument
from crossfoot_common.tables.checks import Check, Finding, Verification
from crossfoot_common.tables.document import content_id
from crossfoot_common.tables.model import Fact, Table


class OfTable(OfDocument):
    """Base of events of which there is one for a table of a document."""

    table: Table
    facts: tuple[Fact, ...] = ()

    @property
    def id(self) -> str:
        """One a table, schema and parser version."""
        ref = self.document
        return content_id(self.type, self.version, ref.sha256, ref.parser_version, self.table.sequence)


class TableJudged(OfTable):
    """Base of the two verdicts on a table, which say the same and mean the opposite."""

    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
    verification: Verification = "unverified"
