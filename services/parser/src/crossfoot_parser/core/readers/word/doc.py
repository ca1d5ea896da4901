"""Says of the old word processor's format that it must be converted first.

A subprocess has no place in the core: the service converts with `adapters/libreoffice.py` where it can.
"""

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument


class DocReader:
    """Every file is refused with the reason."""

    media_types = frozenset({media_types.DOC})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """Nothing.

        Raises:
            PermanentError: `unsupported_format`.
        """
        del data, limits
        raise PermanentError("unsupported_format", "DOC needs LibreOffice, which is not installed here")


READER = DocReader()
