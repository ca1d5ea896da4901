"""What operators look at is there: a real Prometheus scrapes a working chain and answers every query.

Each panel and each alert is asked, on the dashboard's own words; what the chain was made to do must show.
"""

import contextlib
import math
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from deploy.dashboards.__main__ import ALL
from deploy.dashboards.draw import legend, main
from deploy.dashboards.panels import Panel

from crossfoot_common.events.topics import FILES
from tests.e2e.chain import SERVICES, Chain
from tests.e2e.disclosures import UNREADABLE, disclosure
from tests.e2e.topics import empty_topics, send
from tests.servers.model import Servers
from tests.servers.prometheus import MONITORING, Prometheus, prometheus, promtool, there_is_one

pytestmark = [
    pytest.mark.servers,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not there_is_one(), reason="neither Prometheus nor a container engine is here"),
]
RULES = yaml.safe_load((MONITORING / "alerts/crossfoot.rules.yml").read_text("utf-8"))
ALERTS = [rule["alert"] for group in RULES["groups"] for rule in group["rules"]]
PANELS = [panel for dashboard in ALL for panel in dashboard.panels]
EVERYONE = set(SERVICES)
SHOWN: dict[str, set[str]] = {
    # overview
    "Oldest file without an outcome": {""},
    "Files open for an hour": {""},
    "Upload to outcome, 99 %": {""},
    "Services that do not answer": {""},
    "Messages that wait, along the chain": EVERYONE,
    "Files a minute, in and out": {"in", "out"},
    # pipeline
    "Messages a second": EVERYONE,
    "Seconds since the last progress": EVERYONE,
    "Messages that wait": set(),  # a chain that keeps up leaves nothing to be seen between two scrapes
    "Handling a message, 99 %": {"parser crossfoot.files.v1", "validator crossfoot.tables.v1"},
    "Batch to commit, 99 %": EVERYONE,
    "Retries a second": {"validator connect"},
    "Buried messages, last day": {"parser invalid_message", ""},
    "Upload to its ends, median and 99 %": {"outcome 99 %", "rows 99 %"},
    # documents
    "Outcomes a minute": {"accepted", "rejected", "unreadable"},
    "Tables a minute": {"accepted", "rejected"},
    "Not read, last day": {"damaged"},
    "Findings, last day": {"column_footing error"},
    "Figures left over, last day": {""},
    "By region and year": set(),
    "Latest rejected": set(),
    # internals
    "Busy workers": {"parser", "validator"},
    "Work that waits for a worker": set(),
    "Workers given up, last day": {"parser time_limit"},
    "Reading a document, 99 %": {"text/plain"},
    "Pages read off pictures": set(),
    "Object store, 99 % of calls": {"watcher list", "parser get"},
    "Database, 99 % of batches": {"warehouse write"},
    "Memory": EVERYONE,
    "CPU": EVERYONE,
    "Restarts, last day": set(),
}
"""What each panel must show, by its legend (or how that begins), once the chain did what it did here."""
WANTED = {(title, name) for title, names in SHOWN.items() for name in names}
RARE = {panel.title for panel in PANELS if any(query.text.endswith("> 0") for query in panel.queries)}
"""Panels that draw nothing instead of lines at nought."""


@pytest.fixture(scope="module")
def scraped(servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prometheus]:
    """A chain in which everything that has a panel has happened, and the Prometheus that saw it."""
    empty_topics(servers.kafka)
    chain = Chain(servers, f"monitored_{os.getpid()}", tmp_path_factory.mktemp("chain"))
    chain.prepare()
    chain.settings["CROSSFOOT_DOCUMENT_SECONDS"] = "6"
    chain.settings["CROSSFOOT_VERIFY_EVERY_S"] = "10"
    lost = Chain(servers, chain.name, chain.folder, {"CROSSFOOT_KAFKA_BOOTSTRAP": "127.0.0.1:1"})
    with contextlib.ExitStack() as open_:
        open_.callback(chain.stop)
        chain.start()
        open_.callback(lost.stop)
        lost.launch("validator:lost")
        ports = {name: [chain.ports[name]] for name in SERVICES}
        ports["validator"].append(lost.ports["validator:lost"])
        server = open_.enter_context(prometheus(tmp_path_factory.mktemp("prometheus"), ports))
        chain.wait_until(lambda: len(server.series('up{job="crossfoot"} == 1')) == 5, 60, "five targets")
        names = give_work(chain)
        seen: set[tuple[str, str]] = set()

        def all_seen() -> bool:
            seen.update(shown(server))
            return seen >= WANTED

        try:
            chain.wait_until(all_seen, 180, "every panel")
        except AssertionError as error:
            raise AssertionError(f"never shown: {sorted(WANTED - seen)}") from error
        chain.outcomes(names)
        yield server


def give_work(chain: Chain) -> list[str]:
    """Accepted, rejected and unreadable files, one that costs a worker, a message that no one can read."""
    send(chain.servers.kafka, FILES.name, [(b"k", b"no event", [])])
    chain.drop("endless.txt", "\n".join(f"第{n}项收入{n}.00万元。" for n in range(400_000)).encode())
    for number in range(4):
        chain.drop(f"{number}.txt", disclosure(number, wrong=number == 3))
    chain.drop("broken.pdf", UNREADABLE)
    return ["endless.txt", "broken.pdf", *(f"{number}.txt" for number in range(4))]


def legends(server: Prometheus, panel: Panel) -> dict[str, float]:
    """The series of a panel as its legend names them."""
    found: dict[str, float] = {}
    for query in panel.queries:
        if query.sql:
            continue
        named = re.findall(r"{{(\w+)}}", query.legend)
        for labels, value in server.series(query.text.replace("$__rate_interval", "30s")):
            assert set(named) <= set(labels), f"{panel.title}: its legend names labels that are not there"
            name = legend(query.legend, labels)
            assert name not in found, f"{panel.title}: its legend does not tell its series apart"
            found[name] = value
    return found


def shown(server: Prometheus) -> set[tuple[str, str]]:
    """Panel and legend of every wanted series that there is now: a rate is soon over."""
    found = set()
    for panel in PANELS:
        names = set(legends(server, panel))
        for wanted in SHOWN[panel.title]:
            if any(name == wanted or (wanted and name.startswith(wanted)) for name in names):
                found.add((panel.title, wanted))
    return found


def test_every_panel_has_shown_what_the_chain_did(scraped: Prometheus) -> None:
    assert {panel.title for panel in PANELS} == set(SHOWN), "a new panel says here what it must show"
    for panel in PANELS:
        values = legends(scraped, panel)
        assert all(value >= 0 for value in values.values() if not math.isnan(value)), (panel.title, values)


def test_an_idle_chain_draws_no_lines_at_nought(scraped: Prometheus) -> None:
    for panel in PANELS:
        if panel.title in RARE:
            assert 0 not in legends(scraped, panel).values(), panel.title


def test_the_pictures_of_the_dashboards_can_be_drawn(scraped: Prometheus, tmp_path: Path) -> None:
    folder = Path(os.environ.get("CROSSFOOT_PICTURES", tmp_path))
    assert main([scraped.base, str(folder), *filter(None, [os.environ.get("CROSSFOOT_PICTURES_DSN")])]) == 0
    assert len(list(folder.glob("*.png"))) == 2 * len(ALL)


def test_every_alert_is_evaluated(scraped: Prometheus) -> None:
    known = [rule for group in scraped.ask("rules")["groups"] for rule in group["rules"]]
    assert {rule["name"]: rule["health"] for rule in known} == dict.fromkeys(ALERTS, "ok")


def test_one_dead_letter_is_enough_for_its_alert(scraped: Prometheus) -> None:
    firing = {
        (alert["labels"]["alertname"], alert["labels"].get("service"))
        for alert in scraped.ask("alerts")["alerts"]
        if alert["state"] == "firing"
    }
    assert firing == {("CrossfootDeadLetters", "parser")}, "and nothing else fires on a chain that works"


@pytest.mark.parametrize("how", ["check rules crossfoot.rules.yml", "test rules crossfoot.tests.yml"])
def test_the_rules_speak_when_their_tests_say_so(how: str) -> None:
    done = promtool(*how.split())
    assert done.returncode == 0, done.stdout + done.stderr
