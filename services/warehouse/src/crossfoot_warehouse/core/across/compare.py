"""Compares two disclosures of one organisation: every relation that applies, as events."""

import hashlib
from collections.abc import Iterable, Iterator
from types import ModuleType

from crossfoot_common.discovery import modules_of
from crossfoot_common.events.disclosures_compared import DisclosuresCompared, DisclosureSide
from crossfoot_common.tables.checks import Check, Finding
from crossfoot_warehouse.core.across.judging import judge
from crossfoot_warehouse.core.across.sides import Side

RELATIONS = "crossfoot_warehouse.core.across.relations"


def compare(entity_id: str, sides: Iterable[Side]) -> Iterator[DisclosuresCompared]:
    """Every relation between every two of these disclosures that have figures for it."""
    known = list(sides)
    for later in known:
        for earlier in known:
            if later.scope == earlier.scope and later is not earlier:
                for relation in modules_of(RELATIONS):
                    if event := _compared(entity_id, relation, later, earlier):
                        yield event


def _compared(entity_id: str, relation: ModuleType, later: Side, earlier: Side) -> DisclosuresCompared | None:
    if not relation.applies(later, earlier):
        return None
    checks = judge(relation.RULE, list(relation.pairs(later, earlier)))
    if not checks:
        return None
    return DisclosuresCompared(
        entity_id=entity_id,
        relation=relation.RULE.id,
        later=_side(later),
        earlier=_side(earlier),
        checks=checks,
        findings=tuple(_findings(checks, (later, earlier))),
    )


def _side(side: Side) -> DisclosureSide:
    return DisclosureSide(
        disclosure_id=side.disclosure_id,
        fiscal_year=side.fiscal_year,
        stage=side.stage,
        scope=side.scope,
        documents=tuple(sorted(side.documents, key=lambda one: one.document_id)),
    )


def _findings(checks: Iterable[Check], sides: tuple[Side, Side]) -> Iterator[Finding]:
    """A failed check is a finding on every document that takes part in it."""
    documents = {one.document_id: one for side in sides for one in side.documents}
    for check in checks:
        if check.outcome == "fail":
            for name in sorted({one.document_id for one in check.operands if one.document_id in documents}):
                document = documents[name]
                places = [f"{one.document_id} {one.source.text} {one.source.label}" for one in check.operands]
                marks = "\x1f".join([check.rule, document.sha256, *places])
                yield Finding(
                    fingerprint=hashlib.sha256(marks.encode()).hexdigest()[:32],
                    check=check,
                    document_sha256=document.sha256,
                    parser_version=document.parser_version,
                )
