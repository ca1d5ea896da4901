"""Small messages that wait at the same time go to a worker together: the way there costs as much as a check.

Nothing but the way is shared. Where a bundle breaks a limit, or anything in it is refused, each of its
messages goes again by itself, so that what comes of one never depends on its neighbours.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from crossfoot_common.errors import CrossfootError, PermanentError
from crossfoot_common.workers import Pool
from crossfoot_validator.adapters.work import Check, Judged, check_messages

MOST = 8
"""Messages of a bundle: the last one waits for the first, and all of them for one time limit."""
SMALL = 32 * 1024
"""Bytes of payload up to which a message may share its way; larger ones cost more to check than to carry."""


@dataclass(eq=False, frozen=True, slots=True)
class Waiting:
    """A message that waits for a worker; `answer` is None when it has to go by itself."""

    check: Check
    payload: bytes
    trace: str
    answer: asyncio.Future[Judged | None] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )


class Bundling:
    """The way of messages to the workers of a pool. A message that finds one idle goes at once, alone."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._waiting: deque[Waiting] = deque()
        self._carriers: set[asyncio.Task[None]] = set()
        self._most_carriers = 2 * pool.size  # while a worker is busy with one bundle another lies ready

    async def run(self, check: Check, payload: bytes, trace: str) -> Judged:
        """What the check makes of a message.

        Raises:
            CrossfootError: as the pool's `run`.
        """
        if len(payload) <= SMALL:
            waiting = Waiting(check, payload, trace)
            self._waiting.append(waiting)
            self._carry()
            judged = await waiting.answer
            if judged is not None:
                return judged
        return await self._pool.run(check, payload, trace)

    def _carry(self) -> None:
        if len(self._carriers) < self._most_carriers:
            carrier = asyncio.create_task(self._until_none_waits())
            self._carriers.add(carrier)
            carrier.add_done_callback(self._carriers.discard)

    async def _until_none_waits(self) -> None:
        while self._waiting:
            share = -(-len(self._waiting) // self._pool.size)  # nothing that another worker could take
            bundle = [self._waiting.popleft() for _ in range(min(share, MOST))]
            for waiting, answer in zip(bundle, await self._answers(bundle), strict=True):
                if waiting.answer.done():  # whoever waited for it was stopped
                    continue
                if isinstance(answer, CrossfootError):
                    waiting.answer.set_exception(answer)
                else:
                    waiting.answer.set_result(answer)

    async def _answers(self, bundle: Sequence[Waiting]) -> Sequence[Judged | CrossfootError | None]:
        try:
            if len(bundle) == 1:
                return [await self._pool.run(bundle[0].check, bundle[0].payload, bundle[0].trace)]
            given = [(one.check, one.payload, one.trace) for one in bundle]
            return await self._pool.run(check_messages, given)
        except PermanentError as error:
            return [error] if len(bundle) == 1 else [None] * len(bundle)
        except CrossfootError as error:
            return [error] * len(bundle)
