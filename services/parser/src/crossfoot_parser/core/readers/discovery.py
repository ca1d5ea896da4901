"""Finds the readers, so that a new format is one file below `readers/` and nothing else."""

import importlib
import re
from functools import cache

from crossfoot_common.discovery import modules_of, names_of
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument, Reader
from crossfoot_parser.core.readers.characters import in_common_characters


def read(data: bytes, media_type: str, limits: Limits) -> RawDocument:
    """The blocks of a file, in common characters.

    Raises:
        PermanentError: there is no reader, or the bytes have no reading.
    """
    return in_common_characters(reader_for(media_type).read(data, limits))


@cache
def all_readers() -> tuple[Reader, ...]:
    """The `READER` of every module below `readers/`, in the order of their names."""
    return tuple(
        module.READER for module in modules_of("crossfoot_parser.core.readers") if hasattr(module, "READER")
    )


@cache
def reader_for(media_type: str) -> Reader:
    """The reader of a media type; parameters such as `;charset=` do not matter.

    Raises:
        PermanentError: `unsupported_format`, when no reader declares it.
    """
    wanted = media_type.partition(";")[0].strip().lower()
    for name in _likely_first(wanted):
        reader: Reader | None = getattr(importlib.import_module(name), "READER", None)
        if reader is not None and wanted in reader.media_types:
            return reader
    raise PermanentError("unsupported_format", f"no reader for {wanted or 'an unknown media type'}")


def _likely_first(media_type: str) -> list[str]:
    """The modules below `readers/`, those first that are called as the media type is.

    A text needs none of the libraries that read PDF and workbooks, and they take longer to load than it.
    """
    words = frozenset(re.findall(r"[a-z]+", media_type))
    names = names_of("crossfoot_parser.core.readers")
    return sorted(names, key=lambda name: words.isdisjoint(name.split(".")))
