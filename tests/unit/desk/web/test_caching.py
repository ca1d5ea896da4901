"""One question at a time; an old answer is given out while a new one is asked for, also when that fails."""

import asyncio

import pytest

from crossfoot_common.errors import TransientError
from crossfoot_desk.web.caching import Cached


async def test_who_comes_together_asks_once() -> None:
    asked = 0

    async def ask() -> int:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0)
        return asked

    cached = Cached()
    assert set(await asyncio.gather(cached.get("n", ask), cached.get("n", ask))) == {1}
    assert await cached.get("n", ask) == 1


async def test_an_old_answer_stays_until_there_is_a_new_one() -> None:
    now, answers = [0.0], [1, None, 2]

    async def ask() -> int:
        answer = answers.pop(0)
        if answer is None:
            raise TransientError("away")
        return answer

    cached = Cached(10, lambda: now[0])
    assert await cached.get("n", ask) == 1
    for at, said in ((11.0, 1), (12.0, 1), (13.0, 2)):
        now[0] = at
        assert await cached.get("n", ask) == said
        await asyncio.sleep(0.01)


async def test_a_first_question_that_fails_is_no_answer() -> None:
    async def ask() -> int:
        raise TransientError("away")

    cached = Cached()
    for _ in range(2):
        with pytest.raises(TransientError):
            await cached.get("n", ask)
