"""Sets texts of rows into columns when blank cells were dropped: headings, placements, sums that choose."""

from crossfoot_parser.core.layout.dropped.headings import Layout, are_heads, layouts
from crossfoot_parser.core.layout.dropped.placing import Kind, Reading, is_figure, placements
from crossfoot_parser.core.layout.dropped.settling import settle

__all__ = ["Kind", "Layout", "Reading", "are_heads", "is_figure", "layouts", "placements", "settle"]
