"""A result or the reason why there is none: for tests to which any outcome is right, but no traceback."""

from collections.abc import Callable
from typing import TypeVar

from crossfoot_common.errors import PermanentError

T = TypeVar("T")


def or_reason(action: Callable[[], T]) -> T | str:
    """What `action` gives, or the reason of its PermanentError; anything else it raises goes through."""
    try:
        return action()
    except PermanentError as error:
        return error.reason
