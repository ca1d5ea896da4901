"""How often Python looks for cycles while a document is read and checked: seldom, for there are hardly any.

Nearly everything that a reading makes lives until it is done. The collector's own pace walks over all of it
again and again as it grows, a fifth of the time that a long table takes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (100_000, 50, 1_000)
"""Objects made before the youngest are looked at, and how often that is before the older ones are."""


@contextmanager
def seldom() -> Iterator[None]:
    """Collect at a slower pace inside; the pace of before holds again behind it, whatever is raised."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
