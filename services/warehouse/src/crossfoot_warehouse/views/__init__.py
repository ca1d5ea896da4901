"""The views that analysts use: one file each, with what every column means in both languages.

A version is a schema. Within one, views only gain columns, at their end; anything else is a new schema
beside it.
"""

from pathlib import Path

from crossfoot_warehouse.annotated import Annotated, read

VERSIONS = ("v1",)


def views(version: str = VERSIONS[-1]) -> list[Annotated]:
    """All views of a version, in the order in which they build on each other."""
    return read(Path(__file__).parent / version)
