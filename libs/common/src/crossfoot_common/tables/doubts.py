"""Words of doubts that one stage notes on a table and another has to know."""

UNSURE = "columns told by blanks alone"
"""No rule is drawn between the columns, and what stands in them leaves room for another reading."""
CARRIED = "whether money carried over is included is not said"
DROPPED = "blank cells dropped"
"""A conversion left blank cells out: what stood right of them may stand in other columns."""
LOST = "cells lost or added"
"""A row shows another number of cells than all others: of the headings one may be lost."""
