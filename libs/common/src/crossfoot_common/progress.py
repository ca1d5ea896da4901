"""How far long work is: said page by page by whoever does it, heard by whoever handed it out, if anybody."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeAlias

Listener: TypeAlias = Callable[[int, int], None]
"""Hears how many are done, and of how many."""
_listening: ContextVar[Listener | None] = ContextVar("progress", default=None)


def said(done: int, of: int) -> None:
    """So many are done."""
    if listener := _listening.get():
        listener(done, of)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """What is said within goes there."""
    before = _listening.set(listener)
    try:
        yield
    finally:
        _listening.reset(before)
