"""Finds the rules on documents: every module below `rules` with a RULE and an `examine`, in a stable order.

`examine(document)` yields the checks between the tables of a document, or with its prose: facts and claims
are all that it may look at.
"""

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core import rules

Examine = Callable[[DocumentParsed], Iterator[Check]]


@cache
def document_rules() -> tuple[Examine, ...]:
    """The `examine` of each rule, by family and file name."""
    found = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    names = sorted(module.name for module in found if not module.ispkg)
    modules = [import_module(name) for name in names]
    return tuple(
        module.examine for module in modules if hasattr(module, "RULE") and hasattr(module, "examine")
    )
