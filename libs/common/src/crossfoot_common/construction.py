"""Makes frozen slotted dataclasses cheap to construct: a long table makes a million of them.

The constructor of a frozen dataclass sets each field by name through `object.__setattr__`, which costs more
than all the rest of it. Every slot has a setter of its own that needs no name; frozen the object stays.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar, cast

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """The same class with a constructor that takes the same arguments and sets each slot by its setter.

    Raises:
        TypeError: a field has a factory or is not to be given, or the class does more behind its constructor.
    """
    known = fields(cast("Any", cls))
    if hasattr(cls, "__post_init__") or any(f.default_factory is not MISSING or not f.init for f in known):
        raise TypeError(f"{cls.__name__} needs the constructor of dataclasses")
    space: dict[str, Any] = {f"_set_{one.name}": vars(cls)[one.name].__set__ for one in known}
    space |= {f"_default_{one.name}": one.default for one in known}
    lines = "\n".join(f" _set_{one.name}(self, {one.name})" for one in known)
    exec(f"def __init__({', '.join(_parameters(known))}):\n{lines}", space)  # noqa: S102 - as dataclasses do
    made: Callable[..., None] = space["__init__"]
    made.__qualname__, made.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    made.__annotations__ = cls.__init__.__annotations__
    cast("Any", cls).__init__ = made
    return cls


def _parameters(known: tuple[Field[Any], ...]) -> list[str]:
    given = [
        one.name if one.default is MISSING else f"{one.name}=_default_{one.name}"
        for one in sorted(known, key=lambda one: bool(one.kw_only))
    ]
    first = sum(not one.kw_only for one in known)
    return ["self", *given[:first], *(["*"] if first < len(given) else []), *given[first:]]
