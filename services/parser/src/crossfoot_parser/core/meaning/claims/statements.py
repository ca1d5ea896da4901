"""What the walk over the prose writes down: statements with their subject, and draft claims about them."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from crossfoot_common.construction import quick
from crossfoot_common.tables.concepts import CARRY_OVER_IN, CARRY_OVER_OUT, CURRENT, GRAND_TOTAL
from crossfoot_common.tables.model import ClaimKind
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.text.figures import UnitFamily
from crossfoot_parser.core.meaning.claims.words.keys import Meaning
from crossfoot_parser.core.meaning.claims.words.setting import NOTHING_SAID, Said

BOTH_WAYS = frozenset({CURRENT, CARRY_OVER_IN, CARRY_OVER_OUT, GRAND_TOTAL})
"""What there is of income and of expenditure; anything else is spent: 公务接待费 is 公务接待费支出."""
Dimensions = tuple[str | None, ...]
LOOSE = re.compile(r"预算|决算|合计|总计|支出|收入|安排|总额|数|费用?|实际|累计|完成|执行|[的()各]")
JOINING = ("和", "及", "与", "、")
"""What stands between the names of two lines that are told as one."""
GENERAL_BUDGET = re.compile(r"(?:一般)?公共财政")
"""What 一般公共预算 was called before, and still is."""
SAID_OF_ALL = re.compile(
    r"(?:全[国省市盟县区州旗镇乡]|[省市盟县区州旗镇乡]?本?级|地方|政府|财政|其中|上述|本?[年月期]|当年|去年|同期|\d+月份?)*"
)
"""What may stand before the words of a line without naming less of it: 房地产营业税 is no 营业税."""


@quick
@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its key is known."""

    kind: ClaimKind
    value: Decimal
    decimals: int
    unit: str | None
    text: str
    line: Line
    group: int
    family: UnitFamily
    measure: str | None = None
    years_back: int = 0
    period: int | None = None
    base: str = ""
    compared_to: str | None = None
    doubtful: str | None = None
    alternatives: tuple[int, ...] = ()
    base_meaning: Meaning | None = None
    base_groups: tuple[int, ...] = ()
    said: Said = NOTHING_SAID
    passage: int = 0
    sentence: int = 0
    closing: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """What tells whether two statements are about the same, worked out once for each."""

    dimensions: Dimensions | None  # None where the words are not understood
    words: str
    newer: str  # with 一般公共预算 for what it was called before

    def is_again(self, other: "Account") -> bool:
        """Whether one of them names the other again."""
        if self.dimensions is not None and other.dimensions is not None:
            return self.dimensions == other.dimensions
        mine, words = self.words, other.words
        if not mine or not words.endswith(mine):
            return bool(mine and words) and _is_named_by(mine, words)
        return SAID_OF_ALL.fullmatch(words.removesuffix(mine)) is not None

    def is_base(self, named: "Account") -> bool:
        """Whether this is what words name as a base: 地方税收收入 for 税收收入, and not 收入 for 税收收入."""
        if self.dimensions is not None and named.dimensions is not None:
            return self.dimensions == named.dimensions
        again = _is_named_by(self.words, named.words) or _is_named_by(self.newer, named.newer)
        return bool(named.words) and again


@dataclass(slots=True)
class Statement:
    """One line of the accounts that the prose speaks about; `section` numbers the heading it stands under."""

    number: int
    subject: str
    meaning: Meaning
    section: int
    account: Account
    whole: tuple[int, ...] = ()
    list_id: int | None = None
    item: bool = False
    unnumbered: bool = False  # a part of a list whose items have no numbers
    levels: set[tuple[str | None, UnitFamily, int]] = field(default_factory=set)
    doubtful: str | None = None
    sentence: int = 0  # in which its figure was last told
    changed: bool = False  # a change was told, so the next one is about another statement

    def speaks_in(self, family: UnitFamily | None) -> bool:
        """Whether a change in a unit may be one of it: rates go with any."""
        told = {unit for _, unit, _ in self.levels}
        return family in {None, "percent"} or not told or family in told


def _is_named_by(words: str, last: str) -> bool:
    """Whether their last words name a line: 税收返还和转移支付 is more than 转移支付."""
    return words.endswith(last) and not words.removesuffix(last).endswith(JOINING)


def account_of(subject: str, meaning: Meaning) -> Account:
    """The line of the accounts that words name."""
    words = LOOSE.sub("", subject)
    newer = GENERAL_BUDGET.sub("一般公共", words)
    return Account(_dimensions(meaning) if meaning.known else None, words, newer)


def _dimensions(meaning: Meaning) -> Dimensions:
    concept = meaning.concept or CURRENT
    return (
        concept,
        meaning.flow if concept in BOTH_WAYS else None,
        meaning.fund,
        meaning.basis,
        meaning.function,
        meaning.economic,
        meaning.nature,
    )
