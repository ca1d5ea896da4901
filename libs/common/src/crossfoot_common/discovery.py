"""Finds declarations in the modules of a package, so that a new one is one file and nothing else."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def modules_of(package: str) -> tuple[ModuleType, ...]:
    """Every module below a package, imported, in the order of their names; packages inside are entered."""
    return tuple(importlib.import_module(name) for name in names_of(package))


@cache
def names_of(package: str) -> tuple[str, ...]:
    """The names of the modules below a package, in their order; only the packages are imported."""
    root = importlib.import_module(package)
    walked = pkgutil.walk_packages(root.__path__, f"{package}.")
    return tuple(sorted(info.name for info in walked if not info.ispkg))


def declared(package: str, name: str) -> tuple[object, ...]:
    """What the modules of a package declare under one name, in the order of the modules."""
    return tuple(getattr(module, name) for module in modules_of(package) if hasattr(module, name))
