"""Why the parts of a list are all of its total: what the list says, and the rest of the document."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property

from crossfoot_common.arithmetic import EXACT, Amount
from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.structure.labels import number_of
from crossfoot_validator.core.document.claims.figures import of_total
from crossfoot_validator.core.document.claims.lists.addition import Sum
from crossfoot_validator.core.document.claims.lists.listing import BOTH_SIDES, Listing
from crossfoot_validator.core.document.claims.slips import FEWEST_DIGITS, one_stroke
from crossfoot_validator.core.document.claims.statements import Prose, same_unit
from crossfoot_validator.core.document.claims.sums.stated import is_amount
from crossfoot_validator.core.document.claims.sums.weighing import Sums
from crossfoot_validator.core.vocabulary.premise import Premise, Reading

Names = tuple[str, frozenset[str]]
_SCOPE = re.compile(r"^(?:其中)?(?:全[国省市县区州旗镇乡]|[省市县区州旗镇乡]?本级|20\d\d年度?)+")
_TURNED = str.maketrans("收支入出", "支收出入")
_SIDES = re.compile(r"收入|支出")
_LOOKS_BACK = re.compile(r"(?:以上|上述)([一二两三四五六七八九十]{1,3}|\d{1,2})[个项]")
_LEAST = 100  # of the last digit shown: smaller totals add up by chance


class Completeness:
    """What bears out that lists are complete; worked out once for a document."""

    def __init__(self, prose: Prose, lists: Iterable[Sequence[Listing]], sums: Sums) -> None:
        self._prose = prose
        self._lists = [readings[0] for readings in lists if len(readings) == 1]
        self._sums = sums

    def proven(self, listing: Listing, found: Sum) -> bool:
        """Whether it is out of the question that a part which the list leaves out explains its sum."""
        too_much = _exceeds(found) and listing.apart
        if too_much or listing.exhaustive or self._is_other_side(listing, found) or self._counted(listing):
            return True
        if self._others_among(listing):
            return False
        all_but_sure = listing.usual or listing.shared_out(found)
        if all_but_sure and one_stroke(found.total.amount, [(part.amount, 1) for part in found.parts]):
            return True
        if self._balances_other_list(listing, found) or _exceeds_by_a_stroke(found):
            return True
        place = listing.whole.group
        if listing.closes and not self._sums.doubt_of_form("bottom line", place):
            return True
        return not Premise(self._alike[_names(listing)]).doubt(place)

    def _others_among(self, listing: Listing) -> bool:
        """Whether amounts are told among the parts that are neither parts nor listed below one.

        4、均衡性转移支付A，其他转移支付B: an item may name a second part.
        """
        told = {part.group for part in listing.parts}
        read = [level.source for part in listing.parts for level in part.levels]
        for group in self._prose.between(min(told), max(told)):
            statement = self._prose.statements[group]
            if group in told or not any(
                is_amount(one) and one.source not in read for one in statement.levels
            ):
                continue  # the figure of a part may be read as that of other lines too
            if not told.intersection(statement.whole):
                return True
            told.add(group)
        return False

    def _balances_other_list(self, listing: Listing, found: Sum) -> bool:
        """收支总预算A。收入包括：…；支出包括：…: the other list is A, and one stroke is amiss in this one.

        Or both lists come to the same, and A is another amount.
        """
        if not BOTH_SIDES.search(listing.whole.subject) or not _tells(found):
            return False
        others = (
            one
            for other in self._lists
            if other.whole.group == listing.whole.group and other.parts != listing.parts
            for one in other.sums
            if one.measure == found.measure and _tells(one)
        )
        terms = [(part.amount, 1) for part in found.parts]
        slipped = one_stroke(found.total.amount, terms)
        return any((one.holds and slipped) or one.interval.meets(found.interval) for one in others)

    def _counted(self, listing: Listing) -> bool:
        """Whether the text says how many parts there are: with the total, or looking back (以上四个项目)."""
        number = len(listing.parts)
        if listing.whole.counts(number):
            return True
        behind = self._prose.statements.get(max(part.group for part in listing.parts) + 1)
        told = _LOOKS_BACK.match(behind.subject) if behind else None
        return told is not None and number_of(told[1].replace("两", "二")) == number

    def _is_other_side(self, listing: Listing, found: Sum) -> bool:
        """Whether the parts add up to the total of the other side: 收入预算 with its parts is 支出预算."""
        level = next((one for one in listing.whole.levels if of_total(one) == found.total), None)
        if level is None or not _tells(found):
            return False
        return any(_comes_to(found, of_total(one).amount) for one in self._others(level))

    def _others(self, level: Claim) -> Iterable[Claim]:
        if not _SIDES.search(level.subject):
            return ()
        wanted = _SCOPE.sub("", level.subject).translate(_TURNED)
        return (
            one
            for one in self._totals
            if _SCOPE.sub("", one.subject) == wanted
            and same_unit(one, level)
            and _account(one) == _account(level)
        )

    @cached_property
    def _totals(self) -> tuple[Claim, ...]:
        return tuple(one for statement in self._prose.statements.values() for one in statement.levels)

    @cached_property
    def _alike(self) -> Mapping[Names, Reading]:
        """Lists in which parts of the same names are listed under a total of the same name."""
        says: dict[Names, dict[Hashable, bool]] = defaultdict(dict)
        for listing in self._lists:
            if sums := [found for found in listing.sums if _tells(found)]:
                says[_names(listing)][listing.whole.group] = any(found.holds for found in sums)
        return defaultdict(
            lambda: Reading({}), {names: Reading(one, named=True) for names, one in says.items()}
        )


def _tells(found: Sum) -> bool:
    """Whether the sum could fail to hold, and would not hold by chance."""
    total = found.total.amount
    return (
        sum(1 for one in found.parts if one.amount.value) > 1
        and abs(total.value).scaleb(total.decimals) >= _LEAST
    )


def _comes_to(found: Sum, total: Amount) -> bool:
    """Whether the parts are that total: of few digits they come near to it by chance, and have to be it."""
    digits = len(total.value.as_tuple().digits)
    return found.value == total.base or (digits >= FEWEST_DIGITS and total.interval.meets(found.interval))


def _exceeds(found: Sum) -> bool:
    return found.interval.low > found.total.amount.interval.high


def _exceeds_by_a_stroke(found: Sum) -> bool:
    """Whether the parts are more than their total, and one wrong stroke is all that is amiss.

    No part that is left out makes them more. One that another holds as well would, by its amount.
    """
    total, parts = found.total.amount, [part.amount for part in found.parts]
    if not _tells(found) or not _exceeds(found):
        return False
    gap = EXACT.subtract(found.value, total.base)
    written = str(abs(total.value).scaleb(total.decimals).to_integral_value()).rstrip("0")
    twice = any(part.base == gap for part in parts)
    return len(written) >= FEWEST_DIGITS and not twice and one_stroke(total, [(part, 1) for part in parts])


def _names(listing: Listing) -> Names:
    parts = frozenset(_SCOPE.sub("", part.subject) for part in listing.parts)
    return _SCOPE.sub("", listing.whole.subject), parts


def _account(claim: Claim) -> tuple[object, ...]:
    setting = claim.setting
    own = (setting.scope, setting.part, setting.fund) if setting else ()
    return (*own, claim.measure, claim.period)
