"""DisclosuresCompared: what disclosures of an organisation, or its and its units', prove about each other."""

from typing import ClassVar

from crossfoot_common.events.base import Event
from crossfoot_common.frozen import Frozen
from crossfoot_common.tables.checks import Check, Finding
from crossfoot_common.tables.document import DocumentRef, content_id


class DisclosureSide(Frozen):
    """One of them: what it is, and the documents that its figures were taken from."""

    disclosure_id: str
    fiscal_year: int
    stage: str
    scope: str
    documents: tuple[DocumentRef, ...] = ()


class DisclosuresCompared(Event):
    """One relation between two disclosures, whole: a later event of the same relation takes its place.

    `later` is the one that says something about the other: this year's about last year's, the final
    accounts about the budget, the department's about its units', of which `earlier` is the first one that it
    lists and `beside` are the others. A failed check is a finding on every document that takes part, because
    nobody can tell which side is wrong.
    """

    type: ClassVar[str] = "crossfoot.disclosures.compared"
    version: ClassVar[int] = 1

    entity_id: str
    relation: str
    later: DisclosureSide
    earlier: DisclosureSide
    beside: tuple[DisclosureSide, ...] = ()
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def key(self) -> str:
        """Keyed by organisation: all years of one in order."""
        return self.entity_id

    @property
    def id(self) -> str:
        """One for a relation between these documents in these readings."""
        sides = (self.later, self.earlier, *self.beside)
        read = [f"{one.document_id}/{one.parser_version}" for side in sides for one in side.documents]
        pair = (self.later.disclosure_id, self.earlier.disclosure_id)
        return content_id(self.type, self.version, self.relation, *pair, *read)
