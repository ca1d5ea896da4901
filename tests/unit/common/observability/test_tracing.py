"""A trace goes on from message to message."""

import pytest

from crossfoot_common.observability.tracing import child, start, trace_id

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def test_a_child_keeps_the_trace_and_has_a_span_of_its_own() -> None:
    assert trace_id(child(PARENT)) == "0af7651916cd43dd8448eb211c80319c"
    assert child(PARENT) != PARENT


@pytest.mark.parametrize("broken", [None, "", "junk", "00-" + "0" * 32 + "-b7ad6b7169203331-01", "\ufffd"])
def test_what_is_not_well_formed_begins_a_new_trace(broken: str | None) -> None:
    assert trace_id(child(broken)) not in {None, "0" * 32}
    assert trace_id(start())
