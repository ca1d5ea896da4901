"""Whether a sum that does not hold is an error: what the other sums of the document say.

Words that add up do not say that nothing is left out. A document that adds up its accounts to the last figure
in other places does; so does the other side of the account, where it is what the terms add up to.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import get_args

from crossfoot_common.tables.reasons.of_figures import TORN
from crossfoot_validator.core.document.claims.lists.listing import Listing
from crossfoot_validator.core.document.claims.sums.added_up import added_up, looks_back
from crossfoot_validator.core.document.claims.sums.balances import balances
from crossfoot_validator.core.document.claims.sums.both_sides import both_sides
from crossfoot_validator.core.document.claims.sums.bottom_lines import bottom_lines
from crossfoot_validator.core.document.claims.sums.closing_totals import closing_totals
from crossfoot_validator.core.document.claims.sums.rolled import rolled
from crossfoot_validator.core.document.claims.sums.sentences import Told, sentence_of
from crossfoot_validator.core.document.claims.sums.stated import Form, StatedSum
from crossfoot_validator.core.vocabulary.premise import Premise, Reading

FEWEST_TERMS = 3
UNTOLD = "a line of the form may not be told"
WRITTEN_OUT = frozenset({"bottom line", "rolled", "added up"})
DIFFERENCES = frozenset({"year's balance", "set off", "left over", "saved"})
"""Forms that have two terms by what the words mean."""


class Sums:
    """The sums that a document's sentences state, and those of its lists under a bottom line."""

    def __init__(self, told: Told, lists: Iterable[Sequence[Listing]]) -> None:
        self._told = told
        self._lists = tuple(lists)

    @cached_property
    def bottom_lines(self) -> tuple[StatedSum, ...]:
        """Bottom lines with what is added up to them."""
        return tuple(bottom_lines(self._told))

    @cached_property
    def balances(self) -> tuple[StatedSum, ...]:
        """What is left over, with both sides."""
        return tuple(balances(self._told))

    @cached_property
    def rolled(self) -> tuple[StatedSum, ...]:
        """Balances that are carried over a year."""
        return tuple(rolled(self._told))

    @cached_property
    def closing_totals(self) -> tuple[StatedSum, ...]:
        """Totals of both sides, with what other sentences tell of them."""
        return tuple(closing_totals(self._told.claims))

    @cached_property
    def both_sides(self) -> tuple[StatedSum, ...]:
        """Totals of both sides, with the items of each that are told before them."""
        return tuple(both_sides(self._told))

    @cached_property
    def added_up(self) -> tuple[StatedSum, ...]:
        """Figures of a sentence and what they come to."""
        return tuple(added_up(self._told))

    def doubt(self, stated: StatedSum) -> str:
        """Why a sum that does not hold may be none; empty where the document bears out that it is one."""
        if stated.doubt and not (stated.doubt == TORN and stated.misspelt):
            return stated.doubt
        ways = (self._proven, self._balanced, self._written_out)
        if stated.counted or stated.borne_out or any(proven(stated) for proven in ways):
            return ""
        if stated.form == "both sides":
            return "" if stated.slipped else UNTOLD
        if stated.form == "closing total":
            return "" if self._closes(stated) else UNTOLD
        return self.doubt_of_form(stated.form, stated.total.group)

    def doubt_of_form(self, form: Form, place: int) -> str:
        """What the other sums of a form say of one."""
        return Premise(self._readings[form]).doubt(place)

    def _proven(self, stated: StatedSum) -> bool:
        """Whether what is set off against each other are bottom lines that add up themselves."""
        sums = {one.total.group: one for one in self.bottom_lines if one.holds and one.tells}
        return stated.form in {"set off", "left over"} and all(
            claim.group in sums for claim, _ in stated.reading
        )

    def _balanced(self, stated: StatedSum) -> bool:
        """Whether the other side of the account has the same total and adds up to it with many terms.

        Then the total is right. Terms that are less than it may be so because one is left out; they prove
        an error where one stroke explains it.
        """
        if stated.form != "bottom line" or not (stated.exceeded or stated.slipped):
            return False
        return _has_its_total(stated, (one for one in self.bottom_lines if len(one.reading) >= FEWEST_TERMS))

    def _closes(self, stated: StatedSum) -> bool:
        """Whether the other side has the same total and adds up, and one wrong stroke explains this one."""
        return stated.slipped and _has_its_total(stated, (one for one in self.closing_totals if one.tells))

    def _written_out(self, stated: StatedSum) -> bool:
        """Whether the words add it all up, and one wrong stroke in one figure is all that is amiss.

        They do in one sentence, where 加上 goes on with the one before, and where 以上 looks back on all of
        them; a difference has two terms.
        """
        if stated.form in WRITTEN_OUT:
            sentences = {sentence_of(claim) for claim in (stated.total, *(c for c, _ in stated.reading))}
            goes_on = any(claim.subject.startswith("加") for claim, _ in stated.reading)
            goes_on = goes_on or looks_back(stated.total)
            whole = goes_on or (len(sentences) == 1 and len(stated.reading) >= FEWEST_TERMS)
        else:
            whole = stated.form in DIFFERENCES
        return whole and stated.slipped and not self._readings[stated.form].fails > 1

    @cached_property
    def _readings(self) -> Mapping[Form, Reading]:
        says: dict[Form, dict[Hashable, bool]] = defaultdict(dict)
        for one in (*self.bottom_lines, *self.balances, *self.rolled, *self.added_up):
            if one.tells and not one.doubt:
                says[one.form][one.total.group] = one.holds
        for listing in (one for readings in self._lists for one in readings[:1]):
            if listing.closes and listing.sums:
                says["bottom line"][listing.whole.group] = any(found.holds for found in listing.sums)
        return {form: Reading(says[form], named=True) for form in get_args(Form)}


def _has_its_total(stated: StatedSum, others: Iterable[StatedSum]) -> bool:
    """Whether the other side of its account adds up to the same total."""
    sides = (one for one in others if one.total in stated.elsewhere)
    return any(one.holds and one.total.value == stated.total.value for one in sides)
