"""A library that repeats itself is heard once a minute, and how often it did is said."""

import logging

from crossfoot_common.observability.seldom import EVERY_S, Seldom


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def record(name: str, text: str, *values: object, level: int = logging.ERROR) -> logging.LogRecord:
    return logging.LogRecord(name, level, "", 0, text, values, None)


def test_the_same_message_with_other_values_is_the_same_message() -> None:
    clock = Clock()
    seldom = Seldom(clock)
    shown = [
        seldom.filter(record("aiokafka.conn", "Unable connect to node %s: %s", n, "refused"))
        for n in range(50)
    ]
    assert shown == [True] + [False] * 49
    assert seldom.filter(record("aiokafka.conn", "another one"))
    assert seldom.filter(record("aiokafka.conn", "another one", level=logging.WARNING))
    clock.now = EVERY_S
    again = record("aiokafka.conn", "Unable connect to node %s: %s", 1, "refused")
    assert seldom.filter(again)
    assert again.getMessage() == "Unable connect to node 1: refused (and 49 times in the minute before)"


def test_what_we_say_ourselves_is_always_said() -> None:
    seldom = Seldom(Clock())
    assert all(seldom.filter(record("crossfoot_parser.handlers", "file_read")) for _ in range(3))
