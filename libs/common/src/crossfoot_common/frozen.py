"""What travels as JSON: events and stored objects, validated by pydantic where they come in.

Values that the cores make (`tables/`) are no such models: a document has a hundred thousand of them.
"""

from functools import lru_cache

from pydantic import BaseModel, ConfigDict


@lru_cache(maxsize=4096)  # there are a few hundred ways to fill the models
def _fields_set(names: frozenset[str]) -> set[str]:
    """One set for all models that were given the same fields; frozen models never change theirs."""
    return set(names)


class Frozen(BaseModel):
    """Base of everything that travels: immutable; unknown fields of a newer minor version are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)

    def model_post_init(self, _context: object, /) -> None:
        """Share the set of the fields' names that pydantic makes for each: half of the memory of a cell."""
        shared = _fields_set(frozenset(self.__pydantic_fields_set__))
        object.__setattr__(self, "__pydantic_fields_set__", shared)
