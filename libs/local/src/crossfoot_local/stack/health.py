"""What a running service says of itself: probes and metrics, boiled down to what an operator asks first."""

import time
from dataclasses import dataclass

from prometheus_client.parser import text_string_to_metric_families

from crossfoot_local.stack.services import Answer, fetch, readiness


@dataclass(frozen=True, slots=True)
class Health:
    """One service. `lag` counts messages, `idle_s` seconds since the last progress; None is not known."""

    answer: Answer
    lag: int | None = None
    idle_s: float | None = None
    handled: int = 0
    dead: int = 0


def health(port: int, now: float | None = None) -> Health:
    """Ask a service."""
    answer = readiness(port)
    if not answer.reachable:
        return Health(answer)
    status, page = fetch(port, "/metrics")
    if status != 200:
        return Health(answer)
    return from_metrics(answer, page, time.time() if now is None else now)


def from_metrics(answer: Answer, page: str, now: float) -> Health:
    """Boil a metrics page down."""
    sums: dict[str, float] = {}
    for family in text_string_to_metric_families(page):
        for sample in family.samples:
            name = sample.name
            if name == "crossfoot_messages_total":
                name = f"{name}.{sample.labels.get('outcome', '')}"
            sums[name] = sums.get(name, 0.0) + sample.value
    progress = sums.get("crossfoot_last_progress_seconds")
    return Health(
        answer,
        lag=int(sums["crossfoot_lag_messages"]) if "crossfoot_lag_messages" in sums else None,
        idle_s=max(0.0, now - progress) if progress else None,
        handled=int(sums.get("crossfoot_messages_total.handled", 0)),
        dead=int(sums.get("crossfoot_dead_letters_total", 0)),
    )
