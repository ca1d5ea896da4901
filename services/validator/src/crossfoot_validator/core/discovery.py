"""Finds the rules: every module below `rules` that has a RULE and a `propose`, in a stable order."""

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from crossfoot_validator.core import rules
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.relation import Relation

Propose = Callable[[TableContext], Iterator[Relation]]


@cache
def table_rules() -> tuple[Propose, ...]:
    """The `propose` of each rule, by family and file name."""
    found = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    names = sorted(module.name for module in found if not module.ispkg)
    modules = [import_module(name) for name in names]
    return tuple(
        module.propose for module in modules if hasattr(module, "RULE") and hasattr(module, "propose")
    )
