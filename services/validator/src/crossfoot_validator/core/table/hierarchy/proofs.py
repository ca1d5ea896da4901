"""What proves that rows make up another one: a name, a label, a code, or nothing but where they stand."""

from collections.abc import Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.names import strict_set
from crossfoot_validator.core.table.hierarchy.choice import Grown
from crossfoot_validator.core.table.hierarchy.codes import key_of
from crossfoot_validator.core.table.hierarchy.sums import economic_class
from crossfoot_validator.core.vocabulary.relation import Proof


def proof_of(grown: Grown) -> Proof:
    """What proves that these rows make up that one: codes that nest, fixed names or labels, or none."""
    scheme = grown.forest.scheme.split("-")[0]
    parts = [grown.forest.entries[i] for i in grown.sum.parts]
    if scheme == "codes":
        return "codes" if _is_coded(grown, parts) else "position"
    if not _goes_on(grown, parts) and (_is_named(parts) or _is_classed(grown, parts)):
        return "names"
    if scheme == "enumerators":
        plain = [e for e in parts if not e.label.style and not e.label.carry and not e.label.total]
        first = next((e for e in parts if e.label.style), None)
        return "labels" if not plain and (first is None or first.label.number == 1) else "position"
    if grown.sum.of_total_row and all(e.label.carry or e.label.total for e in parts):
        return "labels"
    return "position"


def _is_coded(grown: Grown, parts: Sequence[Entry]) -> bool:
    """Whether codes alone tell the parts: a row without one may belong anywhere, and so what it heads.

    Several rows without codes are of one level above them; one alone may have lost its own.
    """
    coded = [e.code or e.unit_code for e in parts if not (e.label.total or e.label.carry)]
    headed = grown.sum.of_total_row or key_of(grown.forest.entries[grown.sum.total]) is not None
    return headed and (all(coded) or (not any(coded) and len(coded) > 1))


def _goes_on(grown: Grown, parts: Sequence[Entry]) -> bool:
    """Whether the list of a total is counted on from a page before."""
    first = next((e.label.number for e in parts if e.label.style), 1)
    return grown.sum.of_total_row and first != 1


def _is_named(parts: Sequence[Entry]) -> bool:
    """Whether the names of the parts are all that there are of something."""
    return bool(strict_set([e.label.name for e in parts if not e.label.carry]))


def _is_classed(grown: Grown, parts: Sequence[Entry]) -> bool:
    """Economic classes; one alone below a total: the others may stand on a page that was lost."""
    if not grown.sum.of_total_row:
        return grown.forest.scheme == "classes"
    return len(parts) > 1 and all(economic_class(e) for e in parts)
