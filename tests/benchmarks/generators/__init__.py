"""Invented documents of kinds that are no department's budget: consistent by construction, one error on demand.

Each module of `kinds` has one function `write(rng)` that gives a document; the same seed gives the same one.
"""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import cast

from tests.benchmarks.generators import kinds as _kinds
from tests.benchmarks.generators.blocks import Document

Generator = Callable[[Random], Document]


def generators() -> dict[str, Generator]:
    """All kinds by name: the modules of the folder."""
    names = sorted(found.name for found in iter_modules(_kinds.__path__))
    return {name: cast("Generator", import_module(f"{_kinds.__name__}.{name}").write) for name in names}
