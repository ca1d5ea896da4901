"""The formats of exports, one file each: a module's `Sink` takes rows, its name is the extension."""

import importlib
import pkgutil
from pathlib import Path
from typing import Any, Protocol

from crossfoot_local.exporting.source import Column

FORMATS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


class Sink(Protocol):
    """A file that rows are written to."""

    def write(self, rows: list[tuple[Any, ...]]) -> None:
        """Add a portion."""
        ...

    def close(self) -> None:
        """Finish the file."""
        ...


def sink(name: str, file: Path, columns: tuple[Column, ...]) -> Sink:
    """A new file of a format; the format is loaded only now: some need large libraries."""
    made: Sink = importlib.import_module(f"{__name__}.{name}").Sink(file, columns)
    return made
