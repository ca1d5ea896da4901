"""Says of the old word processors' formats that they must be converted first.

A subprocess has no place in the core: the service converts with `adapters/libreoffice.py` where it can.
"""

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument

_NAMES = {media_types.DOC: "DOC", media_types.ODT: "ODT"}


class DocReader:
    """Every file is refused with the reason."""

    media_types = frozenset(_NAMES)

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """Nothing.

        Raises:
            PermanentError: `unsupported_format`.
        """
        del limits
        name = _NAMES.get(media_types.detect(data), "this word processor's format")
        raise PermanentError("unsupported_format", f"{name} needs LibreOffice, which is not installed here")


READER = DocReader()
