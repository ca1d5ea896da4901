"""Finds declarations in the modules of a package, so that a new one is one file and nothing else."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def modules_of(package: str) -> tuple[ModuleType, ...]:
    """Every module below a package, imported, in the order of their names; packages inside are entered."""
    root = importlib.import_module(package)
    found = sorted(
        info.name for info in pkgutil.walk_packages(root.__path__, f"{package}.") if not info.ispkg
    )
    return tuple(importlib.import_module(name) for name in found)


def declared(package: str, name: str) -> tuple[object, ...]:
    """What the modules of a package declare under one name, in the order of the modules."""
    return tuple(getattr(module, name) for module in modules_of(package) if hasattr(module, name))
