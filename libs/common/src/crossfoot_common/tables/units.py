"""Units of figures: money as powers of ten, so that a conversion shifts the exponent and never rounds."""

UNIT_EXPONENTS = {
    "元": 0,
    "百元": 2,
    "千元": 3,
    "万元": 4,
    "十万元": 5,
    "百万元": 6,
    "千万元": 7,
    "亿元": 8,
    "万亿元": 12,
}
"""Money units of disclosures; the value is the power of ten that turns a figure into 元."""
UNIT_ENDS = frozenset("元万亿")
"""With what a figure ends that names its unit of money itself: 5,000元, 3.2万."""

COUNTING_UNITS = (
    *(
        "人次",
        "人",
        "名",
        "户",
        "家",
        "个",
        "项",
        "件",
        "份",
        "辆",
        "批次",
        "批",
        "次",
        "头",
        "吨",
        "公里",
        "平方米",
        "亩",
    ),
    *("台套", "台(套)", "台、套", "台，套", "台,套", "台", "套"),
)
"""Units of things that are counted or measured instead of paid, as headings and labels have them."""

MEASURED = frozenset({"吨", "公里", "平方米", "亩"})
"""Those of `COUNTING_UNITS` of which a part of one may be rounded away: all others come whole."""

_WHOLE = frozenset(COUNTING_UNITS) - MEASURED


def exponent_of(unit: str | None) -> int:
    """The power of ten that turns a figure in `unit` into the base unit; 0 for an unknown or missing unit."""
    return UNIT_EXPONENTS.get(unit or "", 0)


def is_money(unit: str | None) -> bool:
    """Whether `unit` is one of the money units."""
    return unit in UNIT_EXPONENTS


def comes_whole(unit: str | None) -> bool:
    """Whether `unit` is one of things that are counted one by one (人, 辆, 个)."""
    return unit in _WHOLE


def with_unit(text: str, unit: str | None, between: str = "") -> str:
    """A figure as a table shows it with the unit of its column, unless it names one itself."""
    if not unit or text[-1:] in UNIT_ENDS or text.endswith(unit):
        return text
    return f"{text}{between}{unit}"
