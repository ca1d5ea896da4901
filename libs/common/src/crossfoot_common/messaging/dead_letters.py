"""Dead letters: messages that a service could not process, whole, and the limit that stops a bad release."""

import base64
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from crossfoot_common.errors import CrossfootError, PermanentError
from crossfoot_common.events.dead_letter import DeadLetter
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.records import Outgoing, Record

ATTEMPT = "crossfoot-attempt"
"""Header of a replayed message: how often it has been tried before."""


class TooManyDeadLettersError(CrossfootError):
    """So many at once: the service is broken, not the messages."""


def bury(record: Record, error: PermanentError, service: str) -> Outgoing:
    """The dead letter of a record: keyed like the original, so that replays keep their order."""
    letter = DeadLetter(
        service=service,
        reason=error.reason,
        detail=error.detail[:2000],
        attempt=attempt_of(record) + 1,
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        original_key=_text(record.key),
        original_value=_text(record.value),
        original_headers=tuple((name, _text(value) or "") for name, value in record.headers),
        died_at=datetime.now(UTC),
    )
    outgoing = codec.encode(letter, service)
    return Outgoing(outgoing.topic, record.key, outgoing.payload, outgoing.headers)


def unbury(letter: DeadLetter) -> tuple[bytes | None, bytes | None, list[tuple[str, bytes]]]:
    """Key, value and headers of the original message, to be sent to `letter.topic` again."""
    headers = [(name, base64.b64decode(value)) for name, value in letter.original_headers if name != ATTEMPT]
    headers.append((ATTEMPT, str(letter.attempt).encode()))
    return _bytes(letter.original_key), _bytes(letter.original_value), headers


def attempt_of(record: Record) -> int:
    """How often the message has been tried before; 0 for what is not a replay."""
    text = dict(record.headers).get(ATTEMPT, b"0")
    return int(text) if text.isdigit() else 0


def _text(value: bytes | None) -> str | None:
    return None if value is None else base64.b64encode(value).decode("ascii")


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)


@dataclass
class DeadLetterLimit:
    """At most `most` dead letters within `window_s` seconds."""

    most: int
    window_s: float
    clock: Callable[[], float] = time.monotonic
    _times: deque[float] = field(default_factory=deque)

    def count(self, letters: int) -> None:
        """Account for letters that are about to be sent.

        Raises:
            TooManyDeadLettersError: they would be too many; none of them must be sent.
        """
        now = self.clock()
        while self._times and self._times[0] <= now - self.window_s:
            self._times.popleft()
        if len(self._times) + letters > self.most:
            raise TooManyDeadLettersError(
                f"{len(self._times) + letters} dead letters within {self.window_s:.0f} s, {self.most} allowed"
            )
        self._times.extend([now] * letters)
