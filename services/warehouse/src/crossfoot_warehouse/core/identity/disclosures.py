"""Which disclosure a document is part of: one organisation, year, stage and scope, in one file or many.

What a document does not say is not supposed: without a name that can mean only one organisation, a year or a
stage, it is a disclosure of its own, so that it can neither supersede anybody's tables nor be superseded.
"""

from dataclasses import dataclass

from crossfoot_common.tables.document import content_id, document_id
from crossfoot_common.tables.model import DocumentInfo
from crossfoot_warehouse.core.identity.entities import Entity, entity_of


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What an organisation publishes for a year, stage and scope. `alone`: of one document, see above."""

    disclosure_id: str
    entity: Entity | None
    fiscal_year: int | None
    stage: str | None
    scope: str | None
    alone: bool

    @property
    def entity_id(self) -> str | None:
        """Whose it is; None where no name is known."""
        return self.entity.entity_id if self.entity else None


def disclosure_of(sha256: str, info: DocumentInfo, source: str = "") -> Disclosure:
    """The disclosure of a document that says this about itself and came in under the name `source`."""
    entity = entity_of(info.entity, source) if info.entity else None
    named = entity is not None and entity.told_apart
    known = named and info.fiscal_year is not None and info.stage is not None and info.scope is not None
    if entity is not None and known:
        parts = (entity.entity_id, str(info.fiscal_year), str(info.stage), str(info.scope))
        identity = content_id("disclosure", *parts)
    else:
        identity = content_id("disclosure of one document", document_id(sha256))
    return Disclosure(identity, entity, info.fiscal_year, info.stage, info.scope, alone=not known)
