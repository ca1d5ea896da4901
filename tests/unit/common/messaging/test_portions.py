"""A batch is cut so that its payloads fit into memory together, and nothing of it is lost or moved."""

import json

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.messaging.headers import DATAREF
from crossfoot_common.messaging.portions import payload_size, portions
from crossfoot_common.messaging.records import Record


def plain(offset: int, size: int) -> Record:
    return Record("t", 0, offset, None, b"x" * size)


def reference(offset: int, size: int) -> Record:
    value = json.dumps({"dataref": "claims/a", "size": size}).encode()
    return Record("t", 0, offset, None, value, ((DATAREF, b"claims/a"),))


sizes = st.integers(0, 300)
records = st.lists(st.tuples(st.sampled_from([plain, reference]), sizes), max_size=30).map(
    lambda drawn: [make(offset, size) for offset, (make, size) in enumerate(drawn)]
)


@given(records, st.integers(1, 400))
def test_every_record_is_in_one_portion_in_order_and_only_a_lone_one_is_too_large(
    batch: list[Record], most: int
) -> None:
    cut = list(portions(batch, most))
    assert [record for portion in cut for record in portion] == batch
    assert all(portion for portion in cut)
    for portion in cut:
        assert len(portion) == 1 or sum(map(payload_size, portion)) <= most


def test_a_reference_counts_with_what_it_names() -> None:
    assert payload_size(reference(0, 5_000_000)) == 5_000_000
    assert payload_size(plain(0, 7)) == 7
    assert payload_size(Record("t", 0, 0)) == 0


def test_what_is_no_reference_of_ours_counts_with_itself() -> None:
    strange = (b"{}", b"[]", b"not json", b'{"size": "many"}', b'{"size": Infinity}', b'{"size": -1}')
    for value in (*strange, b"[" * 100_000):
        assert payload_size(Record("t", 0, 0, None, value, ((DATAREF, b"claims/a"),))) == len(value)
