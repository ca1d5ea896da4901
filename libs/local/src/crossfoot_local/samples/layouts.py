"""The ways in which cities lay out the same tables; each preset is one way seen in the wild."""

from dataclasses import dataclass, replace
from typing import Literal

from crossfoot_common.tables.model import Stage
from crossfoot_local.samples.grid import Style

PLAIN = Style()
"""万元, two decimals, thousands separated, nothing where there is nothing."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One city's habits."""

    name: str
    stage: Stage = "budget"
    markup: Literal["pipes", "tabs"] = "tabs"
    style: Style = PLAIN
    codes: Literal["full", "relative", "split", "glued"] = "full"
    parents: bool = True  # classes and sections have rows of their own
    total: Literal["first", "last"] = "first"
    total_in: Literal["code", "name"] = "name"
    ordinals: str = ""  # label of the row that numbers the columns: 栏次 or **
    line_numbers: bool = False  # 行次 columns in the panels
    all_classes: bool = True  # summaries list every functional class, most of them blank
    economic_panels: bool = False  # economic classes stand beside each other
    across: bool = False  # “三公” runs across instead of down
    page_rows: int | None = None  # rows after which a page ends and the header is repeated
    torn_titles: bool = False
    form_numbers: str = ""  # 表{}, 公开{:02}表 …
    prose_first: bool = False
    title_year: bool = True


LAYOUTS = {
    layout.name: layout
    for layout in (
        Layout("pipes", markup="pipes", codes="relative"),
        Layout(
            "ledger",
            stage="final_accounts",
            ordinals="栏次",
            line_numbers=True,
            total_in="code",
            economic_panels=True,
            across=True,
            form_numbers="公开{:02}表",
            title_year=False,
        ),
        Layout("county", style=Style(thousands=False), total_in="code", form_numbers="预算公开表{}"),
        Layout(
            "split",
            codes="split",
            parents=False,
            ordinals="**",
            style=Style(decimals=1),
            prose_first=True,
            torn_titles=True,
        ),
        Layout(
            "paged",
            parents=False,
            total="last",
            page_rows=14,
            form_numbers="表{}",
            prose_first=True,
            title_year=False,
        ),
        Layout(
            "glued",
            markup="pipes",
            codes="glued",
            style=Style(unit="元", zero="0.00"),
            all_classes=False,
            across=True,
        ),
        Layout(
            "dashes",
            style=Style(zero="-", thousands=True),
            total_in="code",
            all_classes=False,
            economic_panels=True,
            torn_titles=True,
        ),
    )
}
"""By name."""


def layout_named(name: str) -> Layout:
    """The preset of this name.

    Raises:
        KeyError: there is none; the message lists those that are there.
    """
    if name not in LAYOUTS:
        raise KeyError(f"no layout {name!r}; there are {', '.join(LAYOUTS)}")
    return LAYOUTS[name]


def styled(layout: Layout, **changes: object) -> Layout:
    """The layout with another style, for tests that vary one habit at a time."""
    return replace(layout, style=replace(layout.style, **changes))  # type: ignore[arg-type] # names are checked
