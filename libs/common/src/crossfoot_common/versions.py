"""Versions of readings: an ordered number, and what a reading depends on besides, when not the default.

`3` is the third parser under its default conditions, `3+1f0c9a2e` the same under others (limits, what is
switched on and off, models): a reading that may differ has other ids.
"""

import hashlib
import json
from collections.abc import Mapping


def reading(number: int, conditions: Mapping[str, object]) -> str:
    """The version of what is read by parser `number`; `conditions` are those that are not the default."""
    if not conditions:
        return str(number)
    text = json.dumps(conditions, sort_keys=True, default=str)
    return f"{number}+{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def order(version: str) -> int:
    """The number of a version, to be compared: 10 comes after 9. What is no version of ours is the oldest."""
    number = version.partition("+")[0]
    return int(number) if number.isdigit() else 0
