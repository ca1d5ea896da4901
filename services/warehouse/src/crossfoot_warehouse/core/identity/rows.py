"""The organisations and disclosures of a batch as rows, each once, whichever events name them."""

from crossfoot_common.tables.document import DocumentRef
from crossfoot_warehouse.core.identity.disclosures import disclosure_of
from crossfoot_warehouse.core.rows import Batch, DisclosureRow, EntityNameRow, EntityRow
from crossfoot_warehouse.core.values import clean


class Identities:
    """Collects what documents say of themselves."""

    def __init__(self) -> None:
        self._entities: dict[str, EntityRow] = {}
        self._names: dict[tuple[str, str], EntityNameRow] = {}
        self._disclosures: dict[str, DisclosureRow] = {}

    def add(self, ref: DocumentRef) -> None:
        """What one document says."""
        disclosure = disclosure_of(ref.sha256, ref.info, ref.source)
        entity = disclosure.entity
        if entity is not None and ref.info.entity:
            published = clean(ref.info.entity)
            row = EntityRow(entity.entity_id, clean(entity.name), entity.region, entity.level, entity.part_of,
                            entity.told_apart)  # fmt: skip
            self._entities[entity.entity_id] = row
            self._names[entity.entity_id, published] = EntityNameRow(entity.entity_id, published)
        self._disclosures[disclosure.disclosure_id] = DisclosureRow(
            disclosure.disclosure_id,
            disclosure.entity_id,
            disclosure.fiscal_year,
            disclosure.stage,
            disclosure.scope,
            disclosure.alone,
        )

    def into(self, batch: Batch) -> None:
        """Put the rows into a batch, in a stable order."""
        batch.entities.extend(row for _, row in sorted(self._entities.items()))
        batch.entity_names.extend(row for _, row in sorted(self._names.items()))
        batch.disclosures.extend(row for _, row in sorted(self._disclosures.items()))
