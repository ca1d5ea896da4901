"""Gives a subject in words its key, with what it inherits from its total and its headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossfoot_common.construction import quick
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import FactKey
from crossfoot_parser.core.meaning.claims.words.lexicon import PATTERNS
from crossfoot_parser.core.meaning.claims.words.names import Codes, class_in, economic_in, function_in
from crossfoot_parser.core.meaning.claims.words.nouns import is_generic

SPLIT = frozenset({"flow", "fund", "basis", "function", "economic", "nature"})
MONEY_LINES = frozenset({c.CURRENT, c.GRAND_TOTAL})
SPLIT_LINES = MONEY_LINES | {c.CARRY_OVER_IN, c.CARRY_OVER_OUT}
VEHICLE_PARENTS = frozenset({c.VEHICLES, c.THREE_PUBLIC})
PARENTS = {
    c.ABROAD: frozenset({c.THREE_PUBLIC}),
    c.RECEPTION: frozenset({c.THREE_PUBLIC}),
    c.VEHICLES: frozenset({c.THREE_PUBLIC}),
    c.VEHICLE_PURCHASE: VEHICLE_PARENTS,
    c.VEHICLE_RUNNING: VEHICLE_PARENTS,
    c.MEETINGS: frozenset({c.THREE_PUBLIC}),
    c.TRAINING: frozenset({c.THREE_PUBLIC}),
    c.PROCUREMENT_GOODS: frozenset({c.PROCUREMENT}),
    c.PROCUREMENT_WORKS: frozenset({c.PROCUREMENT}),
    c.PROCUREMENT_SERVICES: frozenset({c.PROCUREMENT}),
    c.PROCUREMENT: frozenset(),
    c.OPERATING_EXPENSES: frozenset(),
    c.VEHICLE_COUNT: frozenset(),
    c.VEHICLES_FUNDED: frozenset(),
}
"""Lines that stand for themselves, and the totals under which they still do."""
ORGANISATION = re.compile(
    r".{2,40}(?:中心|局|厅|委|院|办|办公室|会|处|所|站|队|校|馆|部|社|团|政府|部门|机关)(?:部门|机关|本级)?(?:安排|使用|预算|的)*"
)

OF_WHOM = re.compile(r"^(?:部门|单位)预算$")
THIS_YEARS = re.compile(r"本年|当年")
OF_THIS_YEAR = re.compile(r"(?:本年|当年)(?:财政)?拨款")
OVERALL = re.compile(r"总(?:收入|支出)")


@quick
@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean: the dimensions they set. `settled` is False where the basis is only supposed."""

    concept: str | None = None
    flow: str | None = None
    fund: str | None = None
    basis: str | None = None
    function: str | None = None
    economic: str | None = None
    nature: str | None = None
    rest: str = ""
    settled: bool = True
    either: bool = False  # 本年…总计 may be the total with what was carried over, or without
    of_this_year: bool = False  # 当年拨款支出 may leave out what is spent of money carried over
    narrower: str | None = None  # the fund of the heading, where the words only say 财政拨款

    @property
    def known(self) -> bool:
        """Whether nothing in the words is left that was not understood, and they mean something."""
        return not self.rest and any(
            (self.concept, self.flow, self.fund, self.function, self.economic, self.nature)
        )

    @property
    def speaks(self) -> bool:
        """Whether the words name a line of the accounts."""
        return any((self.concept, self.fund, self.function, self.economic, self.nature))


def meaning_of(subject: str, codes: Codes, within: str | None = None) -> Meaning:
    """What the words of a subject mean by themselves."""
    fields, text = _classified(subject, codes, within)
    for pattern, words in PATTERNS:
        if found := pattern.search(text):
            fields |= {name: value for name, value in words.items() if name not in fields}
            text = text[: found.start()] + text[found.end() :]
    rest = OF_WHOM.sub("", text.strip("、和及的()"))
    if "fund" in fields and OVERALL.search(subject):
        rest = "?"  # 一般公共预算总收入 counts transfers and carry-over, 一般公共预算收入 does not
    speaker = bool(rest) and subject.startswith(rest) and ORGANISATION.fullmatch(rest) is not None
    return replace(
        Meaning(**fields),  # type: ignore[arg-type]
        rest="" if speaker or is_generic(rest) else rest,
        settled=not speaker,
        either=fields.get("concept") == c.GRAND_TOTAL and THIS_YEARS.search(subject) is not None,
        of_this_year=OF_THIS_YEAR.search(subject) is not None,
    )


def _classified(text: str, codes: Codes, within: str | None) -> tuple[dict[str, str], str]:
    """The functional or economic class that a subject names, and the words that are left."""
    if path := function_in(text, codes, within):
        return {"function": path[0], "flow": "expenditure"}, path[1]
    if named := class_in(text):
        return {"function": named[0], "flow": "expenditure"}, named[1]
    if economic := economic_in(text):
        return {"economic": economic[0], "flow": "expenditure"}, economic[1]
    return {}, text


def inherited(own: Meaning, whole: Meaning | None, headings: Sequence[Meaning]) -> Meaning:
    """The meaning with what its total, else its headings, say about basis, fund, function and nature."""
    own = _within(own, whole, headings)
    around = headings if whole is None else (whole,)
    own = replace(own, of_this_year=own.of_this_year or any(one.of_this_year for one in around))
    if own.fund:
        return replace(own, flow=own.flow or (whole.flow if whole else None))
    if own.basis:
        funds = [heading.fund for heading in headings if heading.fund]
        return replace(own, narrower=funds[-1] if funds else None)
    if whole is not None:
        flow = own.flow or whole.flow
        settled = own.settled and whole.settled
        return replace(
            own, fund=whole.fund, basis=whole.basis, narrower=whole.narrower, flow=flow, settled=settled
        )
    for heading in reversed(headings):
        if heading.fund or heading.basis:
            return replace(own, fund=heading.fund, basis=heading.basis)
        if heading.flow and not heading.concept:
            return replace(own, basis=c.ALL)
    of_itself = own.concept is not None and own.concept not in SPLIT_LINES - {c.GRAND_TOTAL}
    return replace(own, basis=c.ALL, settled=own.settled and of_itself)


def as_listed(own: Meaning, whole: Meaning | None) -> Meaning:
    """The meaning of a part of a list: 会议费 under 公用经费 is no longer all there is of it.

    `whole` is None where the total is not understood; then the part's key is only supposed.
    """
    parents = PARENTS.get(own.concept or "")
    if parents is not None and (whole is None or whole.concept not in parents):
        return replace(own, rest="?")
    return own if whole is not None else replace(own, settled=False)


def _within(own: Meaning, whole: Meaning | None, headings: Sequence[Meaning]) -> Meaning:
    """A part of 项目支出 is project expenditure, what stands under 社会保障和就业支出（类） is of that class.

    A heading about 基本支出 leaves it open whether a line below that says nothing is basic expenditure.
    """
    if whole is not None:
        settled = own.settled and not whole.rest  # 初中教育支出 is not all of 教育支出, nor is its part
        nature, function = own.nature or whole.nature, own.function or whole.function
        return replace(own, nature=nature, function=function, settled=settled)
    if not headings:
        return own
    function = next((heading.function for heading in reversed(headings) if heading.function), None)
    open_nature = own.nature is None and headings[-1].nature is not None
    return replace(own, function=own.function or function, settled=own.settled and not open_nature)


def without_carry_over(key: FactKey) -> FactKey:
    """The key of what is spent of the money of the year, where money was carried over as well."""
    if key.concept != c.CURRENT or key.flow != "expenditure":
        return key
    return key.model_copy(update={"basis": (key.basis or "") + c.WITHOUT_CARRY_OVER})


def keys_of(meaning: Meaning, measure: str | None, period: int | None) -> tuple[FactKey, ...]:
    """The key of a meaning, and behind it what the same words are used for as well; none when unknown."""
    key = key_of(meaning, measure, period)
    if key is None:
        return ()
    if key.concept not in SPLIT_LINES:
        return (key,)
    split = any((meaning.function, meaning.economic, meaning.nature, meaning.fund))
    others = [key.model_copy(update={"concept": c.GRAND_TOTAL})] if not (meaning.concept or split) else []
    if meaning.either:
        others.append(key.model_copy(update={"concept": c.CURRENT}))
    if meaning.narrower:
        others.append(key.model_copy(update={"basis": None, "fund": meaning.narrower}))
    if not meaning.settled and key.basis == c.ALL:
        others.append(key.model_copy(update={"basis": c.FISCAL_APPROPRIATION, "fund": None}))
        others.append(key.model_copy(update={"basis": None, "fund": "general_public_budget"}))
    return (key, *others)


def key_of(meaning: Meaning, measure: str | None, period: int | None) -> FactKey | None:
    """The key of a settled meaning; None where words or flow are not understood."""
    if not meaning.known:
        return None
    concept = meaning.concept or c.CURRENT
    if concept in MONEY_LINES and meaning.flow not in {"income", "expenditure"}:
        return None
    if meaning.fund:  # a fund says on what basis; see concepts
        meaning = replace(meaning, basis=None)
    if meaning.flow == "both":  # 上年结转 under 收支总预算 is on one side of it, and says itself on which
        meaning = replace(meaning, flow=None)
    split = {name: getattr(meaning, name) for name in SPLIT} if concept in SPLIT_LINES else {}
    return FactKey(concept=concept, measure=measure, period=period, **split)
