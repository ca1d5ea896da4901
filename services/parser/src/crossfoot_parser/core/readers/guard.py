"""Turns whatever a format library raises into an outcome, so that no document ends in a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

from crossfoot_common.errors import PermanentError, Reason
from crossfoot_parser.core.blocks import Limits


@contextmanager
def guarded(what: str, reason: Reason = "damaged") -> Iterator[None]:
    """Run a library on bytes that may be anything.

    Args:
        what: the format, for people.
        reason: what a failure means here: `damaged` while opening, `reader_failed` behind that.

    Raises:
        PermanentError: instead of anything that was raised inside, `KeyboardInterrupt` and the like excepted.
    """
    try:
        yield
    except PermanentError:
        raise
    except MemoryError as error:
        raise PermanentError("memory_limit", what) from error
    except RecursionError as error:
        raise PermanentError("nesting_limit", what) from error
    except BaseException as error:
        # pyo3's PanicException is no Exception, but it says no more than that the file is broken
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise PermanentError(reason, f"{what}: {type(error).__name__}: {str(error)[:200]}") from error


def check_cells(count: int, limits: Limits) -> None:
    """Refuse a grid before it is built.

    Raises:
        PermanentError: `cell_limit`.
    """
    if count > limits.cells:
        raise PermanentError("cell_limit", f"{count} cells, {limits.cells} are allowed")
