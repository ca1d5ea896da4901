"""Unit tests touch no network: a socket that leaves the machine's own process is an error."""

from collections.abc import Iterator

import pytest
from pytest_socket import disable_socket, enable_socket


@pytest.fixture(autouse=True)
def no_sockets() -> Iterator[None]:
    """Unix sockets stay: an event loop wakes itself up through a pair of them."""
    disable_socket(allow_unix_socket=True)
    yield
    enable_socket()
