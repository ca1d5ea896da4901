"""What figures are parts of together: they can be held beside others that are split in the same way."""

from typing import TypeAlias

from crossfoot_common.tables.model import FactKey

Split: TypeAlias = tuple[object, ...]
SPLIT_OTHERWISE = "the documents split these figures otherwise"


def split_of(key: FactKey) -> Split:
    """What a figure is one part of: everything but the code, whose length says the level."""
    return (
        key.concept,
        key.flow,
        key.fund,
        key.basis,
        key.nature,
        len(key.function or ""),
        len(key.economic or ""),
    )
