"""Names what pages show at head and foot where only the text between is read: a title may stand there."""

import re
from collections.abc import Iterator

from crossfoot_common.tables.model import Remark

_NUMBERS = re.compile(r"[\W\d_第页共]*")


def left_out(text: str) -> Iterator[Remark]:
    """The remark, unless the text is nothing but numbers of pages."""
    if not _NUMBERS.fullmatch(text):
        yield Remark(what="heads of pages left out", why=text[:60])
