"""What analysts ask, as queries on the views: `crossfoot query` runs them, the how-to shows them."""

from pathlib import Path

from crossfoot_warehouse.annotated import Annotated, read


def questions() -> list[Annotated]:
    """All of them, in order."""
    return read(Path(__file__).parent)
