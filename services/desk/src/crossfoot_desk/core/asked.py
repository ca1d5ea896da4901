"""What somebody asks a list for, out of the strangers' text of an address: cleaned, bounded, never an error.

What cannot be meant (a year of letters) is left out, and `ignored` says so: a page that shows everything
without a word would be taken for the answer.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from crossfoot_desk.core import words

LONGEST = 200
AMOUNT = re.compile(r"[-−－]?\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,8})?|[-−－]?\d{1,18}(?:\.\d{1,8})?")
CHOICES = {
    "verdict": frozenset({"accepted", "rejected", "unreadable", "unpacked", "in_progress"}),
    "stage": frozenset(words.STAGES),
    "severity": frozenset(words.SEVERITIES),
    "family": frozenset(words.FAMILIES),
    "kind": frozenset(words.KINDS),
    "review": frozenset({"confirmed", "known", "disputed", "none"}),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to a list; None asks for everything."""

    q: str | None = None
    year: int | None = None
    stage: str | None = None
    verdict: str | None = None
    region: str | None = None
    kind: str | None = None
    family: str | None = None
    severity: str | None = None
    rule: str | None = None
    review: str | None = None
    after: str | None = None
    ignored: tuple[str, ...] = ()

    @property
    def amount(self) -> Decimal | None:
        """The number that the question is, where it is one with more than two digits."""
        return amount_of(self.q) if self.q else None

    @property
    def filters(self) -> dict[str, str]:
        """What was asked, without where to go on: for links and forms."""
        names = ("q", "year", "stage", "verdict", "region", "kind", "family", "severity", "rule", "review")
        said = {name: getattr(self, name) for name in names}
        return {name: str(value) for name, value in said.items() if value is not None}


def asked_of(query: Mapping[str, str]) -> Asked:
    """The question of an address."""
    said = {name: cleaned(query.get(name, "")) for name in Asked.__slots__ if name != "ignored"}
    ignored: list[str] = []
    for name, choices in CHOICES.items():
        if said[name] and said[name] not in choices:
            ignored.append(f"{name}={said[name]}")
            said[name] = ""
    year = said.pop("year")
    number = int(year) if re.fullmatch(r"(19|20)\d\d", year) else None
    if year and number is None:
        ignored.append(f"year={year}")
    texts = {name: value or None for name, value in said.items()}
    return replace(Asked(**texts), year=number, ignored=tuple(ignored))  # type: ignore[arg-type]


def cleaned(text: str, longest: int = LONGEST) -> str:
    """Text without what steers, of a length that can be meant."""
    return "".join(c for c in text[:longest] if c.isprintable()).strip()


def amount_of(text: str) -> Decimal | None:
    """The amount that a text is, as it is published or typed: 1,234.50, 1234.5."""
    plain = text.strip().removesuffix("元").removesuffix("万").strip()
    if not AMOUNT.fullmatch(plain):
        return None
    digits = plain.replace(",", "").replace("，", "").replace("−", "-").replace("－", "-")
    return Decimal(digits) if sum(c.isdigit() for c in digits) > 2 else None


def pattern(text: str) -> str:
    """A pattern for `like` and `ilike` that finds the text as it stands."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def alike(text: str) -> str:
    """How texts are compared with it. Chinese has no capitals: `ilike` would fold every row for nothing."""
    return "like" if text.lower() == text.upper() else "ilike"
