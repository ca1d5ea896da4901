"""A quick constructor takes what the slow one took, and what it makes is as frozen."""

from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from crossfoot_common.construction import quick


@quick
@dataclass(frozen=True, slots=True)
class Place:
    row: int
    column: int = 0
    name: str = field(default="", kw_only=True)


def test_arguments_by_place_by_name_and_by_default() -> None:
    assert (Place(1).column, Place(1, 2).column, Place(column=3, row=1).column) == (0, 2, 3)
    assert Place(1, name="x") == replace(Place(1), name="x") != Place(1)
    assert hash(Place(1)) == hash(Place(1, 0))
    with pytest.raises(TypeError, match="row"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional"):
        Place(1, 2, "x")  # type: ignore[call-arg]


def test_nothing_is_changed_afterwards() -> None:
    with pytest.raises(FrozenInstanceError):
        Place(1).row = 2  # type: ignore[misc]


def test_what_needs_more_than_setting_slots_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Several:
        all: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match="Several"):
        quick(Several)
