"""ScanFound: the parser saw that pages of a file are pictures, which are read apart from texts."""

from typing import ClassVar

from crossfoot_common.events.file_received import FileReceived


class ScanFound(FileReceived):
    """A file as it was announced, whose pictures are to be read.

    A page of them takes as long as a hundred pages of text.
    """

    type: ClassVar[str] = "crossfoot.scan.found"
    version: ClassVar[int] = 1
