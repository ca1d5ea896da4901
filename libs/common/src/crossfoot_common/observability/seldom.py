"""What libraries say again and again is said once a minute: in an outage they drown the reason for it.

One broker that was away made a client write five hundred lines a service, with a dozen messages among them.
"""

import logging
import time
from collections.abc import Callable

OURS = "crossfoot"
EVERY_S = 60.0
MOST = 1000
"""Different messages that are remembered; who has more of them is told in full."""
Key = tuple[str, int, str]


class Seldom(logging.Filter):
    """Lets a library's message pass once in a while, with how often it was left out before.

    Messages are the same by their logger, their level and their text before values are filled in.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._shown: dict[Key, float] = {}
        self._left_out: dict[Key, int] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether it is shown."""
        if record.name.partition(".")[0].startswith(OURS):
            return True
        key, now = (record.name, record.levelno, str(record.msg)), self._clock()
        if now - self._shown.get(key, -EVERY_S) < EVERY_S:
            self._left_out[key] = self._left_out.get(key, 0) + 1
            return False
        if len(self._shown) < MOST:
            self._shown[key] = now
        if more := self._left_out.pop(key, 0):
            record.msg, record.args = f"{record.getMessage()} (and {more} times in the minute before)", ()
        return True
