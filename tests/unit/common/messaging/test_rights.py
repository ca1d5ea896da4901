"""A service may read what it consumes, write what it produces, and nothing else."""

from itertools import pairwise

import pytest

from crossfoot_common.events.topics import ACCEPTED, CHECKED, DEAD_LETTERS, FILES, SCANS, TABLES
from crossfoot_common.messaging.rights import SERVICES, rights


def topics(service: str, operation: str) -> set[str]:
    lines = [line.split() for line in rights(service) if f"--operation {operation} " in line]
    return {value for line in lines for option, value in pairwise(line) if option == "--topic"}


def test_the_parser_reads_files_and_writes_what_they_become() -> None:
    assert topics("parser", "Read") == {FILES.name, SCANS.name}
    assert {TABLES.name, FILES.name, SCANS.name, DEAD_LETTERS.name} <= topics("parser", "Write")
    assert ACCEPTED.name not in topics("parser", "Write")


def test_the_warehouse_reads_what_the_validator_says_and_cannot_say_it_itself() -> None:
    said = {ACCEPTED.name, CHECKED.name}
    assert said <= topics("warehouse", "Read")
    assert not said & topics("warehouse", "Write")


@pytest.mark.parametrize("service", SERVICES)
def test_each_has_its_own_name_and_group(service: str) -> None:
    lines = list(rights(service))
    assert all(f"User:crossfoot-{service} " in line for line in lines)
    groups = [value for line in lines for option, value in pairwise(line.split()) if option == "--group"]
    apart = ["crossfoot.parser-scans"] if service == "parser" else []
    assert groups == (
        [] if service == "desk" else [f"crossfoot.{service}", *apart]
    )  # the desk only publishes
