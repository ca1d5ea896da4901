"""What a worker answers arrives as it was, however many bytes of it there are, or is no answer at all."""

import json
import multiprocessing
import threading
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.workers import results


@dataclass(frozen=True)
class Told:
    name: str
    payload: bytes
    more: list[bytes]


def work() -> Told:
    raise NotImplementedError  # only its annotation is asked


def carried(answer: object) -> object:
    ours, theirs = multiprocessing.Pipe()
    sender = threading.Thread(target=results.send, args=(theirs, answer))
    sender.start()
    try:
        return results.receive(ours, work)
    finally:
        sender.join(5)


sizes = st.sampled_from([0, 1, 5_000, results._BESIDE, results._BESIDE + 1, 300_000])
parts = sizes.map(lambda size: bytes(n % 251 for n in range(size)))


@given(st.text(), parts, st.lists(parts, max_size=4))
def test_small_and_large_parts_arrive_in_their_order(name: str, payload: bytes, more: list[bytes]) -> None:
    assert carried(Told(name, payload, more)) == Told(name, payload, more)


@pytest.mark.parametrize("sizes", [[3], [-1], [2.5], ["2"], [1, 1, 1], 7, None])
def test_sizes_that_are_not_those_of_the_parts_are_no_answer(sizes: object) -> None:
    ours, theirs = multiprocessing.Pipe()
    said = {"result": {"name": "", "payload": {"$bytes": 0}, "more": []}, "parts": sizes}
    theirs.send_bytes(json.dumps(said).encode() + b"\n" + b"ab")
    with pytest.raises(OSError, match="is none"):
        results.receive(ours, work)
