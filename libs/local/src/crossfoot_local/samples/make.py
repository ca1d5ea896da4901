"""The one entry: a seed, a layout and a format give a disclosure and what is wrong with it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from crossfoot_local.samples.budget import Budget, invent
from crossfoot_local.samples.draft import compose
from crossfoot_local.samples.errors import ErrorKind, Planted, plant
from crossfoot_local.samples.formats import format_named
from crossfoot_local.samples.layouts import LAYOUTS, Layout, layout_named


@dataclass(frozen=True, slots=True)
class Sample:
    """One invented disclosure: its bytes, the budget behind it, and every error in it."""

    name: str  # file name with extension
    data: bytes
    budget: Budget
    layout: Layout
    planted: tuple[Planted, ...]
    titles: tuple[str, ...]
    kinds: tuple[str, ...]

    @property
    def manifest(self) -> dict[str, object]:
        """What is in the file and what is wrong with it, ready for JSON."""
        return {
            "name": self.name,
            "layout": self.layout.name,
            "entity": self.budget.entity,
            "fiscal_year": self.budget.year,
            "stage": self.budget.stage,
            "unit": self.layout.style.unit,
            "tables": [
                {"sequence": i, "title": title, "kind": kind}
                for i, (title, kind) in enumerate(zip(self.titles, self.kinds, strict=True), 1)
            ],
            "errors": [asdict(error) for error in self.planted],
        }

    def manifest_json(self) -> str:
        """The manifest as text."""
        return json.dumps(self.manifest, ensure_ascii=False, indent=1)


def make(
    seed: int,
    layout: str | Layout | None = None,
    format: str = "txt",  # noqa: A002 - the word of the command line
    errors: int | Sequence[ErrorKind] = 0,
) -> Sample:
    """The disclosure of this seed; the same arguments give the same bytes.

    Args:
        seed: which department, year and figures.
        layout: a preset's name, a layout of your own, or None for the seed's turn.
        format: txt, md, csv, html, xlsx, docx or pdf.
        errors: how many digits to change in totals, or a kind for each error.

    Raises:
        KeyError: no such layout or format.
    """
    chosen = layout if isinstance(layout, Layout) else layout_named(layout or _turn(seed))
    budget = invent(seed, chosen.stage)
    kinds: Sequence[ErrorKind] = ["total"] * errors if isinstance(errors, int) else errors
    draft, planted = plant(compose(budget, chosen), kinds, chosen.style, seed)
    renderer = format_named(format)
    return Sample(
        name=f"{draft.name}.{format}",
        data=renderer(draft, budget, chosen),
        budget=budget,
        layout=chosen,
        planted=tuple(planted),
        titles=tuple(table.title for table in draft.tables),
        kinds=tuple(table.kind for table in draft.tables),
    )


def _turn(seed: int) -> str:
    return list(LAYOUTS)[seed % len(LAYOUTS)]
