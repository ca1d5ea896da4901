"""Which rows add up to which: candidate trees from codes, names, enumerators and position, chosen by sums.

Labels propose, evidence confirms: each scheme says how the rows of a list would nest; the one under which
most sums hold is the structure of the list. No scheme looks at a figure; only `choice` does.
"""

from crossfoot_validator.core.table.hierarchy.choice import ANY, Grown
from crossfoot_validator.core.table.hierarchy.complete import is_complete
from crossfoot_validator.core.table.hierarchy.growing import all_grown
from crossfoot_validator.core.table.hierarchy.proofs import proof_of
from crossfoot_validator.core.table.hierarchy.uncoded import without_place

__all__ = ["ANY", "Grown", "all_grown", "is_complete", "proof_of", "without_place"]
