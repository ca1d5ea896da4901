"""A file that takes too long, too much memory or too long a line is refused with its reason, here as well."""

import mmap
import resource
import signal
from contextlib import suppress
from itertools import count

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_local.inspection import inspect_bytes
from crossfoot_local.limits import MEBIBYTE, MEMORY_MB, SECONDS, OutOfTimeError, limited
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.settings import Settings


def test_too_much_time_is_said_as_such_and_the_alarm_is_off_again() -> None:
    with pytest.raises(PermanentError, match="time_limit"):
        forever()
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


@limited(seconds=0.05)
def forever() -> None:
    for _ in count():
        with suppress(Exception):  # what turns exceptions into outcomes does not stop it
            int("x")


def test_an_alarm_that_was_not_heard_rings_again() -> None:
    with pytest.raises(PermanentError, match="time_limit"):
        deaf()
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


@limited(seconds=0.05)
def deaf() -> None:
    with suppress(OutOfTimeError):  # as Python does with what is raised in a finaliser
        busy()
    busy()


def busy() -> None:
    for _ in count():
        pass


def test_too_much_memory_is_said_as_such_and_the_limit_is_as_before() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    with pytest.raises(PermanentError, match="memory_limit"):
        hoard()
    assert resource.getrlimit(resource.RLIMIT_DATA) == before


@limited(memory_mb=16)
def hoard() -> None:
    kept = [bytearray(MEBIBYTE) for _ in range(600)]
    pytest.skip(f"this system does not limit the memory of a process: it gave {len(kept)} MB")


def test_what_was_set_aside_before_takes_no_room_from_a_file() -> None:
    private = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
    with mmap.mmap(-1, 1024 * MEBIBYTE, flags=private), limited(memory_mb=128):  # never touched
        assert len([bytearray(MEBIBYTE) for _ in range(32)]) == 32


def test_a_line_longer_than_any_document_is_refused() -> None:
    limits = Limits(line=100)
    (read,) = inspect_bytes(b"1.00 " * 20, "a.txt", limits)
    assert read.refusal is None
    (refused,) = inspect_bytes(b"1.00 " * 21, "a.txt", limits)
    assert refused.refusal is not None
    assert (refused.refusal.reason, refused.refusal.detail) == (
        "too_large",
        "a line of 105 characters; 100 are read",
    )


def test_as_many_cells_as_are_allowed_fit_into_the_memory_that_is() -> None:
    """A cell costs up to 900 bytes from bytes to checks, as docs/sizing.md has measured."""
    assert Limits().cells * 900 < MEMORY_MB * MEBIBYTE
    assert Limits().cells == Settings.model_fields["limit_cells"].default


def test_the_limits_are_those_of_the_chain() -> None:
    known = Settings.model_fields
    assert known["document_seconds"].default == SECONDS
    assert known["document_memory_mb"].default == MEMORY_MB
