"""Where a list goes on: the sort key of the last row that was shown, in one opaque word of the address.

Pages by key stay quick however far somebody leafs, and show nothing twice when rows come in meanwhile.
"""

import base64
import binascii
import json
from collections.abc import Sequence

LONGEST = 500


def cursor(key: Sequence[object]) -> str:
    """The word for a key."""
    said = json.dumps([None if one is None else str(one) for one in key], ensure_ascii=False)
    return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def key_of(word: str | None, length: int) -> tuple[str | None, ...] | None:
    """The key of a word; None for none, and for what is no word of ours: then the list begins anew."""
    if not word or len(word) > LONGEST:
        return None
    try:
        said = json.loads(base64.urlsafe_b64decode(word + "=" * (-len(word) % 4)))
    except (binascii.Error, ValueError):
        return None
    if not isinstance(said, list) or len(said) != length:
        return None
    if not all(one is None or (isinstance(one, str) and "\x00" not in one) for one in said):
        return None
    return tuple(said)
