"""A replayed message is the one that died, byte for byte, marked with how often it was tried."""

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.dead_letter import DeadLetter
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.dead_letters import ATTEMPT, bury
from crossfoot_common.messaging.records import Record
from crossfoot_local.commands.dead_letters import original


@given(key=st.none() | st.binary(), value=st.binary(), attempts=st.integers(0, 9))
def test_what_was_buried_comes_back(key: bytes | None, value: bytes, attempts: int) -> None:
    headers = (("ce_type", b"crossfoot.file.received"), (ATTEMPT, str(attempts).encode()))
    record = Record("crossfoot.files.v1", 2, 7, key, value, headers)
    buried = bury(record, PermanentError("invalid_message", "no JSON"), "parser")
    again = original(codec.decode(DeadLetter, buried.payload))
    assert (again.topic, again.key, again.payload) == (record.topic, key, value)
    assert again.headers == {"ce_type": "crossfoot.file.received", ATTEMPT: str(attempts + 1)}
