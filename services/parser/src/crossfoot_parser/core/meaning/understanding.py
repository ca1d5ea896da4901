"""The way through the phase: who and when, then what the figures of the tables and of the prose mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot_common.tables.model import Claim, DocumentInfo, Fact, Table
from crossfoot_parser.core.blocks import Line, RawDocument
from crossfoot_parser.core.meaning.claims import read_claims
from crossfoot_parser.core.meaning.facts import carries_over, state_facts
from crossfoot_parser.core.meaning.info import describe, units_of
from crossfoot_parser.core.meaning.sections import sections_of


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a document says about itself and its units, the facts of its tables, the claims of its prose."""

    info: DocumentInfo
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    units: tuple[str, ...] = ()


def understand(raw: RawDocument, tables: Sequence[Table], prose: Sequence[Line], name: str) -> Meaning:
    """The meaning of a document. `name` may tell entity and year as a last resort."""
    info = describe(raw, tables, prose, name)
    facts = state_facts(tables, info, sections_of(tables, raw.blocks))
    told = read_claims(prose, tables, info, carries=carries_over(facts))
    claims = tuple(_off_a_picture(one, raw.pictured) for one in told)
    units = units_of([line.text for line in prose], tables) if info.scope == "department" else ()
    return Meaning(info, facts, claims, units)


def _off_a_picture(claim: Claim, pictured: frozenset[int]) -> Claim:
    """A figure in a sentence of a picture was read once: it may agree, and it can never contradict."""
    if claim.source.page not in pictured or claim.doubtful:
        return claim
    return claim.model_copy(update={"doubtful": "read off a picture, once"})
