"""How a table is built: panels, labels, codes and marks, read from a Table and nothing else.

Rules and facts both need to know what a row *is* before they can say anything about its figures; both read
it here, so that they never disagree. Nothing below looks at whether figures add up, with one exception:
relative codes, whose level only the sums can show.
"""

from crossfoot_common.tables.structure.entry import Entry
from crossfoot_common.tables.structure.labels import Label, read_label
from crossfoot_common.tables.structure.panels import Panel, panels_of
from crossfoot_common.tables.structure.reading import Structure, read_structure

__all__ = ["Entry", "Label", "Panel", "Structure", "panels_of", "read_label", "read_structure"]
