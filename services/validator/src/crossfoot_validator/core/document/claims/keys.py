"""What makes two statements speak of one fact: the only place that says what is in the key of a group."""

from crossfoot_common.tables.model import FactKey

SPLIT = frozenset({"current", "grand_total", "carry_over_in", "carry_over_out"})
_DIMENSIONS = ("flow", "fund", "basis", "function", "economic", "nature")


def group_key(key: FactKey) -> FactKey:
    """The key without dimensions that its concept does not have: “三公” are the same whatever pays them."""
    return key if key.concept in SPLIT else key.model_copy(update=dict.fromkeys(_DIMENSIONS))
