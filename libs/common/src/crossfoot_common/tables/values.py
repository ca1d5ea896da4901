"""The small values that documents hold by the hundred thousand: slotted and frozen, pydantic at the edge.

A document has a cell for every figure and a key for every fact. As models of pydantic they are validated
whenever the core makes one, and weigh a dictionary each; as slotted dataclasses they are a few pointers.
Events still validate and write them: pydantic takes a dataclass in a model's field as it takes a model.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from operator import attrgetter
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Literal, Self, cast

if TYPE_CHECKING:
    from pydantic import TypeAdapter


class Value:
    """Base of slotted frozen dataclasses with keyword arguments alone; copied and shown as models are."""

    __slots__ = ()

    def model_copy(self, *, update: Mapping[str, object]) -> Self:
        """The same value with other fields. Like the constructor it trusts the types that mypy checked.

        Raises:
            TypeError: there is no such field.
        """
        owner: Any = self.__class__
        names, read = _fields_of(owner)
        given: dict[str, Any] = dict(zip(names, read(self), strict=True))
        given.update(update)
        return self.__class__(**given)

    @classmethod
    def model_validate(cls, given: object) -> Self:
        """The value that a mapping of its fields says, validated as events are.

        Raises:
            ValidationError: it says no such value.
        """
        owner: Any = cls
        made: Self = _shape(owner).validate_python(given)
        return made

    def model_dump(
        self, *, mode: Literal["json", "python"] = "python", exclude_none: bool = False
    ) -> dict[str, Any]:
        """The value as a dictionary, as events write it."""
        owner: Any = self.__class__
        shown: dict[str, Any] = _shape(owner).dump_python(self, mode=mode, exclude_none=exclude_none)
        return shown

    def model_dump_json(self, *, exclude_none: bool = False) -> str:
        """The same as JSON."""
        owner: Any = self.__class__
        return _shape(owner).dump_json(self, exclude_none=exclude_none).decode()


@cache
def _fields_of(owner: type[Value]) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    """The names of a value's fields (two or more), and what reads all of them at once."""
    names = tuple(field.name for field in fields(cast("Any", owner)))
    return names, attrgetter(*names)


@cache
def _shape(owner: type[Value]) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - it takes longer to load than a small file to read

    return TypeAdapter(owner)


def dump_all(values: tuple[Value, ...]) -> str:
    """Values of one class as a JSON list, without what is not set; one by one takes three times as long."""
    owner: Any = values[0].__class__
    return _shapes(owner).dump_json(values, exclude_none=True).decode()


@cache
def _shapes(owner: type[Value]) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - as above

    listed: Any = GenericAlias(tuple, (owner, ...))
    return TypeAdapter(listed)
