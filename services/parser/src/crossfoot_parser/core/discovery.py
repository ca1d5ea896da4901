"""Finds the readers, so that a new format is one file in `readers/` and nothing else."""

import importlib
import pkgutil
from functools import cache

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core import readers
from crossfoot_parser.core.blocks import Reader


@cache
def all_readers() -> tuple[Reader, ...]:
    """The `READER` of every module in `readers/`, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(readers.__path__))
    modules = (importlib.import_module(f"{readers.__name__}.{name}") for name in names)
    return tuple(module.READER for module in modules if hasattr(module, "READER"))


def reader_for(media_type: str) -> Reader:
    """The reader of a media type; parameters such as `;charset=` do not matter.

    Raises:
        PermanentError: `unsupported_format`, when no reader declares it.
    """
    wanted = media_type.partition(";")[0].strip().lower()
    for reader in all_readers():
        if wanted in reader.media_types:
            return reader
    raise PermanentError("unsupported_format", f"no reader for {wanted or 'an unknown media type'}")
