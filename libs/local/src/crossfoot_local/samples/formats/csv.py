"""One CSV with all tables below each other, as exports of budget systems look."""

import csv
import io

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Draft, Paragraph
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.pages import pieces


def render(draft: Draft, budget: Budget, layout: Layout) -> bytes:
    """UTF-8 with BOM, so that Excel reads it."""
    sink = io.StringIO()
    writer = csv.writer(sink)
    number = 0
    for block in draft.blocks:
        if isinstance(block, Paragraph):
            writer.writerows([[block.text], []])
            continue
        number += 1
        for piece in pieces(block, number, budget, layout):
            writer.writerows([[line] for line in (*piece.title, *piece.caption)])
            writer.writerows([cell or "" for cell in row] for row in piece.header)
            writer.writerows([*piece.rows, [piece.note], []] if piece.note else [*piece.rows, []])
    return sink.getvalue().encode("utf-8-sig")
