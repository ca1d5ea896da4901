"""Markdown: the same lines with pipe tables and headings."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.formats.txt import lines
from crossfoot_local.samples.grid import Draft
from crossfoot_local.samples.layouts import Layout


def render(draft: Draft, budget: Budget, layout: Layout) -> bytes:
    """UTF-8; the first line is the title of the document."""
    return ("# " + draft.name + "\n" + "\n".join(lines(draft, budget, layout, "pipes"))).encode()
