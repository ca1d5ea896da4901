"""The old word processor's format is refused with a reason that says what would help."""

import pytest

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers import read


def test_the_reason_names_libreoffice() -> None:
    with pytest.raises(PermanentError, match=r"unsupported_format: .*LibreOffice"):
        read(b"x", media_types.DOC, Limits())


@pytest.mark.parametrize("media_type", ["audio/mpeg", media_types.UNKNOWN])
def test_what_has_no_reader_says_so(media_type: str) -> None:
    with pytest.raises(PermanentError, match=f"unsupported_format: no reader for {media_type}"):
        read(b"x", media_type, Limits())
