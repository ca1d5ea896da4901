"""Writes the paths of headings over columns as rows of a grid, as a format with columns would show them."""

from collections.abc import Sequence

from crossfoot_parser.core.vocabulary.rows import Path


def heading_rows(paths: Sequence[Path]) -> list[list[str]]:
    """Rows from the top: a heading stands at the left of the columns that it spans."""
    rows = [[""] * len(paths) for _ in range(max(map(len, paths), default=0))]
    for column, path in enumerate(paths):
        for level, text in enumerate(path):
            before = paths[column - 1][: level + 1] if column else ()
            if level == len(path) - 1 or before != path[: level + 1]:
                rows[level][column] = text
    return rows
