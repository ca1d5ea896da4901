"""Conditions out of what somebody asked: texts of ours, values as parameters."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from crossfoot_desk.core.asked import Asked, pattern


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
    return found


def _plain(asked: Asked) -> Iterator[tuple[str, object]]:
    for column, value in (("fiscal_year", asked.year), ("stage", asked.stage)):
        if value is not None:
            yield f"{column} = {{}}", value
    if asked.region:
        yield "region ilike {}", pattern(asked.region)
