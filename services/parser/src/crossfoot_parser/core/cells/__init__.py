"""Phase: rows to typed cells, repaired or doubted."""

from crossfoot_parser.core.cells.readings import Reading, read_cells
from crossfoot_parser.core.cells.typed import type_cells

__all__ = ["Reading", "read_cells", "type_cells"]
