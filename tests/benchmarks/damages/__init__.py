"""Every kind of damage, by name: a public function of a module here is one; nothing is listed twice."""

from importlib import import_module
from inspect import isfunction
from pkgutil import iter_modules

from tests.benchmarks.damages.lines import Damage


def kinds() -> dict[str, Damage]:
    """By name, in the order of the modules and of their functions."""
    found: dict[str, Damage] = {}
    for module in iter_modules(__path__):
        if module.name == "lines":
            continue
        part = import_module(f"{__name__}.{module.name}")
        found |= {
            name: value
            for name, value in vars(part).items()
            if isfunction(value) and value.__module__ == part.__name__ and not name.startswith("_")
        }
    return found
