"""Conditions out of what somebody asked: texts of ours, values as parameters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from crossfoot_desk.core.asked import Asked, alike, pattern


@dataclass
class Conditions:
    """Conditions of one question, and the values of their parameters."""

    texts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, text: str, *values: object) -> None:
        """One more; `{}` in the text are the places of its values."""
        names = [f"${len(self.values) + n}" for n in range(1, len(values) + 1)]
        self.texts.append(text.format(*names))
        self.values.extend(values)

    def among(self, columns: Sequence[str], text: str) -> None:
        """One of the columns has the text somewhere, in capitals or not."""
        each = (f"{column} {alike(text)} {{}}" for column in columns)
        self.add(f"({' or '.join(each)})", *[pattern(text)] * len(columns))

    @property
    def where(self) -> str:
        """All of them."""
        return " and ".join(self.texts) or "true"

    def place(self, value: object) -> str:
        """The name of one more parameter."""
        self.values.append(value)
        return f"${len(self.values)}"


def common(asked: Asked) -> Conditions:
    """What every list can be asked for."""
    found = Conditions()
    for text, value in _plain(asked):
        found.add(text, value)
    if asked.region:
        found.among(["region"], asked.region)
    return found


def _plain(asked: Asked) -> Iterator[tuple[str, object]]:
    for column, value in (("fiscal_year", asked.year), ("stage", asked.stage)):
        if value is not None:
            yield f"{column} = {{}}", value


def behind(conditions: Conditions, ids: Sequence[str], key: Sequence[str | None]) -> None:
    """Behind the last row that was shown, in the order of lists: the newest first, then by ids downwards.

    What has no time comes first, as PostgreSQL orders it downwards. A key that is none is left out.
    """
    row = ", ".join(ids)
    holes = ", ".join("{}" for _ in ids)
    if not key[0]:
        conditions.add(f"(received_at is not null or ({row}) < ({holes}))", *key[1:])
        return
    try:
        received = datetime.fromisoformat(key[0])
    except ValueError:
        return
    conditions.add(f"(received_at, {row}) < ({{}}, {holes})", received, *key[1:])
