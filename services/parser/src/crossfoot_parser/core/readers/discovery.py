"""Finds the readers, so that a new format is one file below `readers/` and nothing else."""

from functools import cache

from crossfoot_common.discovery import modules_of
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
