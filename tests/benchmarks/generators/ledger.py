"""Keeps every figure of an invented document apart from its words, so that one of them can be made wrong.

Amounts are whole 元. What a figure is displayed as is decided here: unit, decimals, separators, how nothing
is shown. A text holds marks in the place of figures; they are exchanged for the displayed figures at the end.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

MARK = re.compile("\ue000(\\d+)\ue001")
EXPONENTS = {"元": 0, "千元": 3, "万元": 4, "亿元": 8}
Relations = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """How amounts are displayed."""

    unit: str = "万元"
    decimals: int = 2
    thousands: bool = False
    zero: str = ""
    trim: bool = False  # 2.30 is shown as 2.3

    def number(self, amount: int) -> Decimal:
        """The amount in the unit, with the decimals that are displayed."""
        exact = Decimal(amount).scaleb(-EXPONENTS[self.unit])
        return exact.quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)

    def text(self, number: Decimal) -> str:
        """A number as it is displayed."""
        shown = f"{number:{',' if self.thousands else ''}f}"
        return shown.rstrip("0").rstrip(".") if self.trim and "." in shown else shown

    def half(self) -> Decimal:
        """Half of the last displayed digit, in 元."""
        return Decimal(5).scaleb(-self.decimals - 1 + EXPONENTS[self.unit])


@dataclass(frozen=True, slots=True)
class Figure:
    """One displayed figure; `proves` names the relation that a reader can test it by, "" is none.

    `slack` is how far the figure may move before the relation is false, in its own unit.
    """

    text: str
    value: Decimal
    decimals: int
    proves: str = ""
    slack: Decimal = Decimal(0)
    thousands: bool = False
    exact: Decimal | None = None  # before it was rounded, where it was

    def changed(self, value: Decimal) -> "Figure":
        """The same figure with another value, which is no rounded one any more."""
        sign = "%" if self.text.endswith("%") else ""
        return replace(self, text=f"{value:{',' if self.thousands else ''}f}{sign}", value=value, exact=None)

    def cut(self) -> "Figure":
        """The same figure with its last digit cut instead of rounded."""
        if self.exact is None:
            return self
        return self.changed(self.exact.quantize(Decimal(1).scaleb(-self.decimals), ROUND_DOWN))


class Ledger:
    """All figures of one document in the order in which they were written."""

    def __init__(self, rng: Random, style: Style) -> None:
        self.rng = rng
        self.style = style
        self.figures: list[Figure] = []

    def money(self, amount: int | None, proves: str = "", style: Style | None = None) -> str:
        """An amount of 元 in the document's unit; None is blank."""
        look = style or self.style
        if amount is None:
            return ""
        number = look.number(amount)
        if not amount:
            return look.zero
        slack = Decimal(40).scaleb(-look.decimals)
        exact = Decimal(amount).scaleb(-EXPONENTS[look.unit])
        shown = look.text(number)
        return self._mark(Figure(shown, number, look.decimals, proves, slack, look.thousands, exact))

    def words(self, amount: int, proves: str = "", style: Style | None = None) -> str:
        """An amount with its unit, as prose has it; nothing is 0."""
        look = style or self.style
        return (self.money(amount, proves, look) if amount else "0") + look.unit

    def percent(
        self, part: int, whole: int, proves: str = "share", decimals: int = 1, sign: str = "%", minus: int = 0
    ) -> str:
        """Part of whole in per cent; `minus` 100 gives the growth from whole to part."""
        if not whole:
            return "—" if not sign else ""
        exact = Decimal(part) * 100 / Decimal(whole) - minus
        number = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        half = self.style.half()
        slack = abs(exact + minus) * (half / max(abs(part), 1) + half / abs(whole)) * 3
        return self._mark(
            Figure(
                f"{number:f}{sign}",
                number,
                decimals,
                proves,
                slack + Decimal(3).scaleb(-decimals),
                exact=exact,
            )
        )

    def growth(self, now: int, before: int, decimals: int = 1, proves: str = "growth") -> str:
        """增长/下降 with the rate, 持平 where nothing changed."""
        if now == before:
            return self.rng.choice(("持平", "与上年持平"))
        number = abs(Decimal(now) * 100 / Decimal(before) - 100)
        shown = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        half = self.style.half()
        slack = Decimal(now) * 100 / Decimal(before) * (half / now + half / before) * 3
        mark = self._mark(
            Figure(f"{shown:f}%", shown, decimals, proves, slack + Decimal(3).scaleb(-decimals))
        )
        down = self.rng.choice(("下降", "下降", "减少"))
        return f"{'增长' if now > before else down}{mark}"

    def count(self, number: int, proves: str = "") -> str:
        """Heads, cars, households: a whole number."""
        return self._mark(Figure(str(number), Decimal(number), 0, proves, Decimal(0)))

    def plain(self, number: Decimal, proves: str = "", slack: Decimal = Decimal(0)) -> str:
        """Any other figure as it is."""
        exponent = number.as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) else 0
        return self._mark(Figure(f"{number:f}", number, max(decimals, 0), proves, slack))

    def _mark(self, figure: Figure) -> str:
        self.figures.append(figure)
        return f"\ue000{len(self.figures) - 1}\ue001"


def resolved(text: str, figures: tuple[Figure, ...]) -> str:
    """The text with its figures."""
    return MARK.sub(lambda mark: figures[int(mark[1])].text, text)


def only_figure(text: str, figures: tuple[Figure, ...]) -> Figure | None:
    """The figure, where the text is nothing else."""
    mark = MARK.fullmatch(text)
    return figures[int(mark[1])] if mark else None


def with_wrong_figure(
    figures: tuple[Figure, ...], rng: Random, shown: Collection[int]
) -> tuple[tuple[Figure, ...], Figure | None, str]:
    """One shown figure that a relation tests made wrong beyond rounding: all figures, the one it was, its text."""
    places = [i for i in sorted(shown) if figures[i].proves and figures[i].value]
    if not places:
        return figures, None, ""
    at = rng.choice(places)
    figure = figures[at]
    wrong = figure.changed(_wrong(figure, rng))
    return (*figures[:at], wrong, *figures[at + 1 :]), figure, wrong.text


def _wrong(figure: Figure, rng: Random) -> Decimal:
    """Another value: one digit that weighs more than the slack, two digits swapped, or a digit in front."""
    digits = len(str(abs(int(figure.value))))
    weights = [Decimal(1).scaleb(p) for p in range(-figure.decimals, digits)]
    heavy = [w for w in weights if w > figure.slack] or [
        Decimal(1).scaleb(max(digits, len(str(int(figure.slack)))))
    ]
    weight = rng.choice(heavy)
    digit = int(abs(figure.value) / weight) % 10
    other = rng.choice([d for d in range(10) if d != digit])
    moved = figure.value.copy_abs() + (other - digit) * weight
    moved = moved.quantize(Decimal(1).scaleb(-figure.decimals))
    if not moved:
        moved += weight * 11
    return moved.copy_sign(figure.value)
