"""Every alert fired for real: what it watches is broken on a running chain, then mended as the runbook says.

    python -m tests.faults.alerts [ALERT …]

Real servers (containers where an engine answers, else the embedded ones), the four services, a real
Prometheus with the deployed rules. Hours would be long: every window, every `for` and every age in a rule is
a sixtieth of what is deployed, and so are the longest wait between attempts and the interval of comparisons;
thresholds are as deployed. Prints a line an alert and ends with 1 when one did not fire, or did not end.
"""

import contextlib
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.e2e.chain import SERVICES, Chain
from tests.faults.drills import DRILLS, Drill
from tests.faults.storm import through_proxies
from tests.faults.torture import servers
from tests.faults.world import World
from tests.servers.prometheus import ALERTS, prometheus

FASTER = 60
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
AGES = {"CrossfootStalled", "CrossfootFileWaits"}
"""Alerts whose threshold is an age in seconds, not a number."""
SETTINGS = {
    "CROSSFOOT_RETRY_MOST_S": str(30 / FASTER),
    "CROSSFOOT_VERIFY_EVERY_S": "3",
    "CROSSFOOT_DOCUMENT_SECONDS": "60",
}
FIRES_S, ENDS_S, LAST_S = 150.0, 120.0, 480.0
SAID = {"CrossfootFileWaits"}
"""Its own drill has seen it fire, and has mended it since."""


def faster(rules: dict[str, Any]) -> dict[str, Any]:
    """The same rules with every span of time at a sixtieth."""
    for rule in (rule for group in rules["groups"] for rule in group["rules"]):
        if "for" in rule:
            rule["for"] = _shorter(rule["for"])
        rule["expr"] = re.sub(r"\[(\w+)\]", lambda span: f"[{_shorter(span[1])}]", rule["expr"])
        if rule["alert"] in AGES:
            rule["expr"] = re.sub(r"> (\d+)$", lambda age: f"> {int(age[1]) / FASTER}", rule["expr"])
    return rules


def _shorter(span: str) -> str:
    return f"{int(span[:-1]) * UNITS[span[-1]] * 1000 // FASTER}ms"


@contextlib.contextmanager
def world() -> Iterator[World]:
    """Everything runs, has done some work, and nothing fires."""
    with contextlib.ExitStack() as open_:
        folder = Path(open_.enter_context(tempfile.TemporaryDirectory(prefix="crossfoot-alerts-")))
        folder.chmod(0o755)
        behind, networks = open_.enter_context(through_proxies(open_.enter_context(servers(folder))))
        chain = Chain(behind, "alerts", folder, dict(SETTINGS))
        chain.prepare()
        open_.callback(chain.stop)
        chain.start()
        rules = folder / "faster.rules.yml"
        deployed = yaml.safe_load((ALERTS / "crossfoot.rules.yml").read_text("utf-8"))
        rules.write_text(yaml.safe_dump(faster(deployed)), "utf-8")
        ports = {name: [chain.ports[name]] for name in SERVICES}
        made = World(chain, open_.enter_context(prometheus(folder, ports, rules)), networks)
        chain.outcomes(made.upload(20))
        assert made.until(lambda: not made.firing(), 30) is not None, (
            "a chain that works, and something fires"
        )
        yield made


def main(*wanted: str) -> int:
    """Do the drills; 0 when every alert fired and ended."""
    failed, late = [], dict[str, float]()
    with world() as made:
        for drill in DRILLS:
            if not wanted or set(wanted) & set(drill.alerts):
                failed += done(made, drill, late)
        for alert, since in late.items():  # the windows that are longest
            if made.ends(alert, LAST_S) is None:
                failed.append(f"{alert} did not end")
            print(f"| {alert} | gone {time.monotonic() - since:.0f} s after the remedy |", flush=True)
    print(f"{len(failed)} failed {failed}")
    return 1 if failed else 0


def done(made: World, drill: Drill, late: dict[str, float]) -> list[str]:
    """Break, see it fire, mend, see it end; what went wrong."""
    wrong, fired = [], dict[str, float | None]()
    already = made.firing() & set(drill.alerts)
    began = time.monotonic()
    with drill.broken(made):
        for alert in drill.alerts:
            seen = alert in SAID or made.fires(alert, FIRES_S) is not None
            fired[alert] = time.monotonic() - began if seen else None
            wrong += [] if seen else [f"{alert} did not fire"]
        beside = sorted(made.firing() - set(drill.alerts))
    mended = time.monotonic()
    for alert in drill.alerts:
        gone = made.ends(alert, ENDS_S)
        if gone is None:
            late[alert] = mended
        after = "later" if gone is None else f"{time.monotonic() - mended:.0f} s"
        when = "never" if fired[alert] is None else f"{fired[alert]:.0f} s"
        print(f"| {alert} | {drill.what} | {when} | {drill.remedy} | {after} | {beside} |", flush=True)
    return wrong + [f"{alert} fired before anything was broken" for alert in already]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
