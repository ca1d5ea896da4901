"""Of whom, which account, which stage and which year the claims of a document speak.

A dimension that a document never varies need not be said. One that it varies has to be: a figure of which it
is not said may be any of them, and ties to nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from crossfoot_common.tables.document import Stated
from crossfoot_common.tables.model import Claim, FactKey, Setting
from crossfoot_validator.core.document.claims.keys import group_key

OUTER = ("scope", "part")
"""What tells whole accounts apart: no table says them, and no default stands in for them."""
INNER = ("fund", "stage", "period")
NAMES = {"scope": "region or level", "part": "unit", "fund": "fund", "stage": "stage", "period": "year"}
FEW = 2  # different figures for one fact of which one may be wrong; more, and it is not one fact
NOTHING = Setting()
OFFICE = frozenset({"本级", "机关", "机关本级", "局机关"})
"""What is said of the office of a department beside its units, where it publishes alone as well."""

Signature = tuple[object, ...]


class Settings:
    """The dimensions of a document's claims."""

    def __init__(self, document: Stated) -> None:
        self._document = document
        self._claims = [claim for claim in document.claims if claim.kind in {"figure", "count"}]

    @cached_property
    def varied(self) -> frozenset[str]:
        """The dimensions of which the document names more than one value."""
        named: defaultdict[str, set[object]] = defaultdict(set)
        for claim in self._claims:
            for name in (*OUTER, *INNER):
                value = getattr(_of(claim), name)
                if value is not None or name == "part":  # before the first heading of a unit stands the whole
                    named[name].add(value)
        return frozenset(name for name, values in named.items() if len(values) > 1)

    @cached_property
    def of_many(self) -> bool:
        """Whether the document speaks of several regions, levels of government or units.

        One that names a region or level and is of no department is a government's: its tables may be of
        another. So may those of a department in which one of its units has a section, and its own office too
        where a table lists units.
        """
        info = self._document.document.info
        named = any(_of(claim).scope for claim in self._claims)
        below = any(_is_unit_of(part, info.entity) for part in self._parts)
        return below or bool(self.varied.intersection(OUTER)) or (named and info.scope is None)

    @cached_property
    def _parts(self) -> frozenset[str | None]:
        """Whose sections there are, and whose figures where one of them is of an office (本级) alone."""
        parts = frozenset(_of(claim).part for claim in self._claims)
        office = any(part and part.endswith(")") for part in parts)
        return parts | {fact.key.subject for fact in self._document.facts} if office else parts

    def signature(self, claim: Claim) -> Signature:
        """What tells the claim from another with the same key: two that differ are two facts."""
        setting, info = _of(claim), self._document.document.info
        own: dict[str, object] = {
            **{name: getattr(setting, name) for name in (*OUTER, "fund")},
            "stage": setting.stage or (None if self.of_many else claim.measure or info.stage),
            "period": setting.period or (None if self.of_many else claim.period or info.fiscal_year),
        }
        return (setting.span, *(own[name] if name in self.varied else None for name in (*OUTER, *INNER)))

    def open(self, claim: Claim) -> str:
        """Why a claim may be about another account than its words say; empty when it may not."""
        setting = _of(claim)
        if setting.span:
            return "it is a figure of several years"
        asked = ("scope", *INNER) if self.of_many else ("scope",)
        missing = (name for name in asked if name in self.varied and getattr(setting, name) is None)
        if name := next(missing, None):
            return f"the document speaks of more than one {NAMES[name]}, and this does not say of which"
        return ""

    def apart_from_tables(self, claim: Claim) -> str:
        """Why a table may be about another account than a claim; empty when it may not."""
        setting, key = _of(claim), claim.key
        if self.of_many:
            return "the document speaks of more than one region, level or unit"
        if key is not None and None not in {setting.period, key.period} and setting.period != key.period:
            return "its section is about another year"
        return self.open(claim)

    def coarse(self, claims: Sequence[Claim]) -> str:
        """Why claims of one key are not one fact: more figures than one error explains."""
        values = Counter((claim.value.normalize(), claim.unit) for claim in claims)
        return "more than two different figures are given for it" if len(values) > FEW else ""

    def key_of(self, claim: Claim, key: FactKey) -> tuple[FactKey, Signature]:
        """What a claim is grouped by."""
        return group_key(key), self.signature(claim)


def _is_unit_of(part: str | None, entity: str | None) -> bool:
    """Whether a section is of one of the units of a department, and not of its own office (本级)."""
    if not part or not entity or not part.startswith(entity):
        return False
    return part.removeprefix(entity).strip("()") not in {"", *OFFICE}


def _of(claim: Claim) -> Setting:
    return claim.setting or NOTHING
