"""Where a figure of a table stands: the one coordinate that all rooms share."""

Place = tuple[int, int]
"""Row and column, both 0-based, in the table's `rows` and `columns`; rows below 0 count in its `head`."""
