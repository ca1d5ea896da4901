"""What operators look at is there: a real Prometheus scrapes a working chain and answers every query.

Each panel and each alert is asked, on the dashboard's own words; what the chain was made to do must show.
"""

import contextlib
import json
import math
import os
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

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
DASHBOARD = json.loads((MONITORING / "dashboards/crossfoot.json").read_text("utf-8"))
PANELS: list[dict[str, Any]] = DASHBOARD["panels"]
EVERYONE = set(SERVICES)
SHOWN: dict[str, set[str]] = {
    "Services that answer": EVERYONE,
    "Seconds since the last progress": EVERYONE,
    "Documents a minute": {"parsed", "unreadable"},
    "Tables a minute": {"accepted", "rejected"},
    "Messages that wait": EVERYONE,
    "Messages a second": EVERYONE,
    "Batch to commit, 99 %": EVERYONE,
    "Reading a document, 99 %": {"text/plain"},
    "Dead letters": {"parser invalid_message"},
    "Retries a second": {"validator connect"},
    "Workers given up": {"time_limit"},
}
"""What each panel must show with a value above nought, by its legend, once the chain did what it did here."""
WANTED = {(title, name) for title, names in SHOWN.items() for name in names}
MAY_BE_NOUGHT = {"Messages that wait", "Seconds since the last progress"}


@pytest.fixture(scope="module")
def scraped(servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prometheus]:
    """A chain in which everything that has a panel has happened, and the Prometheus that saw it."""
    empty_topics(servers.kafka)
    chain = Chain(servers, f"monitored_{os.getpid()}", tmp_path_factory.mktemp("chain"))
    chain.prepare()
    chain.settings["CROSSFOOT_DOCUMENT_SECONDS"] = "6"
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


def legends(server: Prometheus, panel: dict[str, Any]) -> dict[str, float]:
    """The series of a panel as its legend names them."""
    (target,) = panel["targets"]
    named = re.findall(r"{{(\w+)}}", target["legendFormat"])
    found: dict[str, float] = {}
    for labels, value in server.series(target["expr"]):
        assert set(named) <= set(labels), f"{panel['title']}: its legend names labels that are not there"
        assert set(labels) == set(named), f"{panel['title']}: its legend does not tell its series apart"
        found[" ".join(labels[name] for name in named)] = value
    return found


def shown(server: Prometheus) -> set[tuple[str, str]]:
    """Panel and legend of every wanted series that shows now what it should: a rate is soon over."""
    found = set()
    for panel in PANELS:
        title = panel["title"]
        least = 0.0 if title in MAY_BE_NOUGHT else math.ulp(0.0)
        found |= {(title, name) for name, value in legends(server, panel).items() if value >= least}
    return found & WANTED


def test_every_panel_has_shown_what_the_chain_did(scraped: Prometheus) -> None:
    assert {panel["title"] for panel in PANELS} == set(SHOWN), "a new panel says here what it must show"
    for panel in PANELS:
        values = legends(scraped, panel)
        assert all(value >= 0 for value in values.values() if not math.isnan(value)), (panel["title"], values)


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
