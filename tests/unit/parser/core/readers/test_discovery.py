"""Readers are found by being there; media types are matched without their parameters."""

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.readers.discovery import all_readers, reader_for


def test_no_media_type_has_two_readers() -> None:
    types = [media_type for reader in all_readers() for media_type in reader.media_types]
    assert len(types) == len(set(types))


def test_parameters_do_not_matter() -> None:
    assert reader_for("Text/Plain; charset=gbk") is reader_for("text/plain")


def test_an_unknown_type_has_no_reader() -> None:
    with pytest.raises(PermanentError, match="unsupported_format"):
        reader_for("application/x-unknown")
