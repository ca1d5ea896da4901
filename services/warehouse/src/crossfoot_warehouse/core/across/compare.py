"""Compares disclosures of an organisation, or a department's with its units': what comes of it, as events."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType

from crossfoot_common.discovery import modules_of
from crossfoot_common.events.disclosures_compared import DisclosuresCompared, DisclosureSide
from crossfoot_common.tables.checks import Check, Finding
from crossfoot_warehouse.core.across import sum_of_units
from crossfoot_warehouse.core.across.judging import Pair, Rule, judge
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


def compare_units(entity_id: str, department: Side, units: Sequence[Side]) -> DisclosuresCompared | None:
    """The department beside all its units, in the order in which it lists them."""
    pairs = list(sum_of_units.pairs(department, units))
    return _event(entity_id, sum_of_units.RULE, pairs, department, units)


def _compared(entity_id: str, relation: ModuleType, later: Side, earlier: Side) -> DisclosuresCompared | None:
    if not relation.applies(later, earlier):
        return None
    return _event(entity_id, relation.RULE, list(relation.pairs(later, earlier)), later, [earlier])


def _event(
    entity_id: str, rule: Rule, pairs: Sequence[Pair], later: Side, others: Sequence[Side]
) -> DisclosuresCompared | None:
    checks = judge(rule, pairs)
    if not checks:
        return None
    return DisclosuresCompared(
        entity_id=entity_id,
        relation=rule.id,
        later=_side(later),
        earlier=_side(others[0]),
        beside=tuple(map(_side, others[1:])),
        checks=checks,
        findings=tuple(_findings(checks, (later, *others))),
    )


def _side(side: Side) -> DisclosureSide:
    return DisclosureSide(
        disclosure_id=side.disclosure_id,
        fiscal_year=side.fiscal_year,
        stage=side.stage,
        scope=side.scope,
        documents=tuple(sorted(side.documents, key=lambda one: one.document_id)),
    )


def _findings(checks: Iterable[Check], sides: Sequence[Side]) -> Iterator[Finding]:
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
