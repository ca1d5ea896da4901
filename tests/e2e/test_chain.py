"""A disclosure that is dropped in ends as rows and as an outcome, whatever happens to the services."""

import time

import pytest

from crossfoot_common.events.topics import ACCEPTED, CHECKED, DEAD_LETTERS, FILES, REJECTED, SCANS, TABLES
from tests.e2e.chain import SERVICES, Chain
from tests.e2e.disclosures import EMPTY, UNREADABLE, disclosure
from tests.e2e.rows import complete, dump
from tests.e2e.topics import messages, send
from tests.support.scans import ROWS, encoded, page

pytestmark = [pytest.mark.servers, pytest.mark.timeout(600)]
DOCUMENTS = 24


def statuses(chain: Chain, names: list[str]) -> dict[str, str]:
    return {name: said["status"] for name, said in chain.outcomes(names).items()}


def test_a_folder_ends_in_rows(chain: Chain) -> None:
    chain.start()
    chain.drop("good.txt", disclosure(1))
    chain.drop("wrong.txt", disclosure(2, wrong=True))
    chain.drop("broken.pdf", UNREADABLE)
    chain.drop("empty.txt", EMPTY)
    assert statuses(chain, ["good.txt", "wrong.txt", "broken.pdf", "empty.txt"]) == {
        "good.txt": "accepted",
        "wrong.txt": "rejected",
        "broken.pdf": "unreadable",
        "empty.txt": "unreadable",
    }
    chain.wait_until(lambda: complete(chain, 4), 30, "four documents in the warehouse")


def test_an_upload_ends_in_rows(chain: Chain) -> None:
    if chain.servers.notifications:  # listing so seldom that only the notification can explain it
        chain.settings |= {"CROSSFOOT_UPLOADS_TOPIC": "crossfoot.uploads", "CROSSFOOT_INBOX_LIST_S": "3600"}
    chain.start()
    time.sleep(2)
    chain.upload("2031/预算 一.txt", disclosure(3))
    assert statuses(chain, ["2031/预算 一.txt"]) == {"2031/预算 一.txt": "accepted"}
    chain.upload("2031/same bytes.txt", disclosure(3))
    assert statuses(chain, ["2031/same bytes.txt"]) == {"2031/same bytes.txt": "accepted"}
    assert len(messages(chain.servers.kafka, FILES.name)) == 1, "the same bytes are announced once"


ORIGINS = "select count(*), count(*) filter (where read_twice) from v1.cells where origin = 'ocr'"


def test_a_scan_ends_in_rows_that_say_so_and_no_text_waits_for_it(chain: Chain) -> None:
    chain.settings |= {"CROSSFOOT_OCR_PAGES": "3", "CROSSFOOT_TAKES": "files"}
    chain.start()
    chain.drop("scan.png", encoded(page()))
    chain.wait_until(lambda: bool(messages(chain.servers.kafka, SCANS.name)), 60, "the scan is handed over")
    chain.drop("text.txt", disclosure(1))
    assert statuses(chain, ["text.txt"]) == {"text.txt": "accepted"}
    assert chain.outcome("scan.png") is None, "nobody takes scans yet"
    read_by_another_that_is_killed_once(chain, "scan.png")
    chain.wait_until(lambda: complete(chain, 2), 60, "the scan in the warehouse")
    ((cells, twice),) = chain.query(ORIGINS)
    figures = sum("." in text for row in ROWS for text in row)
    assert cells == sum(bool(text) for row in ROWS[1:] for text in row)
    assert twice >= figures
    assert chain.query("select pages_off_pictures from v1.documents order by 1") == [(0,), (1,)]
    assert chain.query("select distinct verification from v1.tables") == [("verified",)]


def read_by_another_that_is_killed_once(chain: Chain, scan: str) -> None:
    """A second parser takes scans alone, dies over this one, and comes again."""
    chain.settings["CROSSFOOT_TAKES"] = "scans"
    chain.start("parser:2")

    def under_way() -> bool:
        return chain.metric("parser:2", 'crossfoot_workers{state="busy"}') > 0 or bool(chain.outcome(scan))

    chain.wait_until(under_way, 60, "the scan is being read")
    chain.kill("parser:2")
    chain.start("parser:2")
    assert statuses(chain, [scan]) == {scan: "accepted"}


@pytest.fixture(scope="module")
def undisturbed() -> dict[str, object]:
    """The rows of an undisturbed run, filled by the first test that needs them."""
    return {}


@pytest.mark.parametrize("victim", ["nobody", *SERVICES])
def test_a_kill_in_the_middle_changes_no_row(
    chain: Chain, victim: str, undisturbed: dict[str, object]
) -> None:
    names = [f"{number}.txt" for number in range(DOCUMENTS)]
    chain.start()
    for number, name in enumerate(names):
        chain.drop(name, disclosure(number, wrong=number % 5 == 0))
    if victim != "nobody":
        chain.wait_until(
            lambda: chain.outcome(names[0]) is not None or past_first(chain), 60, "some progress"
        )
        chain.kill(victim)
        time.sleep(0.5)
        chain.start(victim)
    chain.outcomes(names)
    chain.wait_until(lambda: complete(chain, DOCUMENTS), 60, "all documents in the warehouse")
    rows = dump(chain)
    assert rows == undisturbed.setdefault("rows", rows)
    assert messages(chain.servers.kafka, DEAD_LETTERS.name) == []


def past_first(chain: Chain) -> bool:
    """Whether the first file has left the watcher."""
    return chain.metric("watcher", "crossfoot_files_received_total") >= 3


def test_two_instances_share_the_work(chain: Chain) -> None:
    names = [f"{number}.txt" for number in range(40)]
    chain.start(*SERVICES, "parser:2", "validator:2")
    for service in ("parser", "validator"):
        pair = (service, f"{service}:2")
        chain.wait_until(
            lambda pair=pair: all(chain.metric(one, "crossfoot_assigned_partitions") > 0 for one in pair),  # type: ignore[misc]
            60,
            f"partitions for both of {pair}",
        )
    for number, name in enumerate(names):
        chain.drop(name, disclosure(number))
    assert set(statuses(chain, names).values()) == {"accepted"}
    for one in ("parser", "parser:2", "validator", "validator:2"):
        assert chain.metric(one, "crossfoot_messages_total") > 0, f"{one} had nothing to do"


def test_a_poisoned_message_is_buried_and_its_neighbours_pass(chain: Chain) -> None:
    chain.start()
    poison = [
        (b"k", b"\xff\xfe not json", []),
        (None, b"", [("ce_type", b"\xff")]),
        (b"k", b'{"sha256": 1}', []),
    ]
    for topic in (FILES, TABLES):
        send(chain.servers.kafka, topic.name, poison)
    for number in range(6):
        chain.drop(f"{number}.txt", disclosure(number))
    assert set(statuses(chain, [f"{number}.txt" for number in range(6)]).values()) == {"accepted"}
    chain.wait_until(
        lambda: len(messages(chain.servers.kafka, DEAD_LETTERS.name)) == 2 * len(poison),
        30,
        "the dead letters",
    )


def test_every_event_twice_gives_the_same_rows(chain: Chain) -> None:
    names = [f"{number}.txt" for number in range(6)]
    chain.start()
    for number, name in enumerate(names):
        chain.drop(name, disclosure(number, wrong=number == 2))
    chain.outcomes(names)
    chain.wait_until(lambda: complete(chain, len(names)), 60, "all documents in the warehouse")
    once, handled = dump(chain), chain.metric("warehouse", "crossfoot_messages_total")
    for topic in (FILES, TABLES, ACCEPTED, REJECTED, CHECKED):
        again = messages(chain.servers.kafka, topic.name)
        send(chain.servers.kafka, topic.name, [(m.key, m.value, list(m.headers)) for m in again])
    # doubled by us, and once more by the services that took the doubles: tables, and the end of each document
    doubled = handled + 2 * handled
    chain.wait_until(lambda: chain.metric("warehouse", "crossfoot_messages_total") >= doubled, 60, "doubles")
    assert dump(chain) == once
