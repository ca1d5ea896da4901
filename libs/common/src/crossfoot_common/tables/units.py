"""Money units as powers of ten, so that a conversion shifts the exponent and never rounds."""

UNIT_EXPONENTS = {"元": 0, "百元": 2, "千元": 3, "万元": 4, "十万元": 5, "百万元": 6, "千万元": 7, "亿元": 8}
"""Money units of disclosures; the value is the power of ten that turns a figure into 元."""


def exponent_of(unit: str | None) -> int:
    """The power of ten that turns a figure in `unit` into the base unit; 0 for an unknown or missing unit."""
    return UNIT_EXPONENTS.get(unit or "", 0)


def is_money(unit: str | None) -> bool:
    """Whether `unit` is one of the money units."""
    return unit in UNIT_EXPONENTS
