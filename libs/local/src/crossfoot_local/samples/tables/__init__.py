"""The tables of a disclosure, one file each; a module's `ORDER` says where its table stands."""

import importlib
import pkgutil

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import SampleTable
from crossfoot_local.samples.layouts import Layout


def all_tables(budget: Budget, layout: Layout) -> tuple[SampleTable, ...]:
    """Every table that a module in this folder builds, in order."""
    modules = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    built = sorted((module for module in modules if hasattr(module, "ORDER")), key=lambda m: int(m.ORDER))
    return tuple(module.build(budget, layout) for module in built)
