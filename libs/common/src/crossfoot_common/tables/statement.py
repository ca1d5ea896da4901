"""How a kind of table states facts: what all its figures are about before rows and columns say more."""

from dataclasses import dataclass
from typing import Literal

from crossfoot_common.tables import concepts as c

Shape = Literal["panels", "classified", "economic", "items", "projects", "form"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What the figures of a kind mean, and how its rows and columns split them.

    `shape` says what a row is: a line of a two-sided summary (`panels`), an item of the functional
    classification (`classified`) or of the economic one (`economic`), a named item (`items`), a project
    (`projects`), or a label beside its value (`form`). `nil` are the keys that a sentence such as 本表无数据
    says are nothing. A title with the words `apart` (a pattern) is of money of which no other table or
    sentence tells: nothing is stated of it.
    """

    shape: Shape
    concept: str = c.CURRENT
    flow: c.Flow | None = None
    fund: str | None = None
    basis: str | None = None
    nature: str | None = None
    funds_in_title: bool = False  # the title names the fund, or nothing is certain
    nil: tuple[tuple[str, c.Flow | None], ...] = ()
    apart: str = ""
