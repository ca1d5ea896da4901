"""Open means open: whatever is missing anywhere is found, and what is complete is not doubted."""

import pytest

from crossfoot_common.completeness import Bucket, Recorded, compare, look
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.names import Named, remember
from tests.support.samples import WHEN, file_received, sha

DONE = {sha("a"): Recorded("3", 2, 2)}


async def bucket(**told: str) -> Bucket:
    """One file that was taken in as a.txt, with what its outcome says."""
    store = MemoryStore()
    await store.put(keys.announced(sha("a")), file_received("a").model_dump_json().encode())
    await remember(store, sha("a"), Named(name="a.txt", received_at=WHEN))
    if told:
        said = {"name": "a.txt", "sha256": sha("a"), "status": "accepted", "parser_version": "3"} | told
        text = ", ".join(f'"{key}": "{value}"' for key, value in said.items())
        await store.put(keys.outcome("a.txt"), f'{{{text}, "received_at": "{WHEN.isoformat()}"}}'.encode())
    return await look(store)


async def test_what_is_everywhere_is_complete() -> None:
    verdict = compare(await bucket(status="accepted"), DONE)
    assert verdict.complete
    assert str(verdict) == "1 objects, 1 outcomes, 0 open, 0 double"


@pytest.mark.parametrize(
    ("recorded", "why"),
    [({}, "not_recorded"), ({sha("a"): Recorded("3", 2, 1)}, "tables_missing")],
)
async def test_a_row_without_all_of_its_tables_is_open(recorded: dict[str, Recorded], why: str) -> None:
    verdict = compare(await bucket(status="accepted"), recorded)
    assert [(one.why, one.sha256) for one in verdict.open] == [(why, sha("a"))]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({}, "outcome_missing"),
        ({"status": "in_progress"}, "outcome_in_progress"),
        ({"sha256": sha("b")}, "outcome_of_another_upload"),
        ({"parser_version": "2"}, "outcome_of_another_reading"),
    ],
)
async def test_an_outcome_that_uploaders_cannot_rely_on_is_open(told: dict[str, str], why: str) -> None:
    verdict = compare(await bucket(**told), DONE)
    assert [(one.why, one.name) for one in verdict.open] == [(why, "a.txt")]
    assert (verdict.names, verdict.ended) == (1, 0)


async def test_more_tables_than_there_are_is_double() -> None:
    verdict = compare(await bucket(status="accepted"), {sha("a"): Recorded("3", 2, 3)})
    assert (verdict.complete, verdict.double) == (False, (sha("a"),))


async def test_an_upload_that_nobody_has_looked_at_is_open() -> None:
    store = MemoryStore()
    await store.put("inbox/new.txt", b"x")
    await store.put("inbox/folder/", b"")
    verdict = compare(await look(store), {})
    assert [(one.why, one.name) for one in verdict.open] == [("not_taken_in", "new.txt")]
    (item,) = [one async for one in store.list("inbox/new")]
    found = keys.upload(item)
    assert found is not None
    await store.put(keys.received(*found), b"")
    assert compare(await look(store), {}).complete


async def test_the_outcome_of_a_name_that_the_store_refuses_counts() -> None:
    store = MemoryStore()
    name = "部" * 100
    await store.put(keys.announced(sha("a")), b"{}")
    await remember(store, sha("a"), Named(name=name, received_at=WHEN))
    ending = f'"name": "{name}", "sha256": "{sha("a")}", "status": "accepted", "parser_version": "3"'
    await store.put(keys.derived_outcome(name), f'{{{ending}, "received_at": "{WHEN.isoformat()}"}}'.encode())
    assert compare(await look(store), DONE).complete
