"""Reference: what travels in the place of a payload that is too large for the broker."""

from crossfoot_common.frozen import Frozen


class Reference(Frozen):
    """The payload is the object `dataref` in the bucket, `size` bytes whose hash is `sha256`.

    A message with this payload has the header `ce_dataref`; all other headers, and the key, are the event's.
    """

    dataref: str
    sha256: str
    size: int
