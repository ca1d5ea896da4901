"""Ids are those of UUIDv5, whichever way they are worked out: what was written under them is found again."""

import uuid

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.tables.document import NAMESPACE, content_id


@given(st.lists(st.one_of(st.text(), st.integers()), min_size=1))
def test_an_id_is_the_uuid_of_its_parts(parts: list[str | int]) -> None:
    assert content_id(*parts) == str(uuid.uuid5(NAMESPACE, "\x1f".join(map(str, parts))))


def test_an_id_that_was_once_given_stays() -> None:
    assert content_id("table", "a" * 64, "1", 1) == "189e4e01-ef64-5609-9f5a-28c9021f422e"
