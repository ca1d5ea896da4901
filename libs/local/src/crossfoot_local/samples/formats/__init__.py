"""The file formats, one file each; a module's `render` makes the bytes, its name is the extension."""

import importlib
import pkgutil
from collections.abc import Callable

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Draft
from crossfoot_local.samples.layouts import Layout

Renderer = Callable[[Draft, Budget, Layout], bytes]
FORMATS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def format_named(name: str) -> Renderer:
    """The renderer of a format, loaded only now: some need large libraries.

    Raises:
        KeyError: there is none; the message lists those that are there.
    """
    if name not in FORMATS:
        raise KeyError(f"no format {name!r}; there are {', '.join(FORMATS)}")
    module = importlib.import_module(f"{__name__}.{name}")
    renderer: Renderer = module.render
    return renderer
