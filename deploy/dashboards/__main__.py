"""Writes the dashboards for Grafana: `python -m deploy.dashboards`."""

from pathlib import Path

from deploy.dashboards.documents import DOCUMENTS
from deploy.dashboards.internals import INTERNALS
from deploy.dashboards.overview import OVERVIEW
from deploy.dashboards.panels import Dashboard, built
from deploy.dashboards.pipeline import PIPELINE
from grafana_foundation_sdk.cog.encoder import JSONEncoder

FOLDER = Path(__file__).resolve().parents[1] / "k8s/monitoring/dashboards"
ALL = (OVERVIEW, PIPELINE, DOCUMENTS, INTERNALS)


def as_json(dashboard: Dashboard) -> str:
    """What Grafana reads."""
    return JSONEncoder(sort_keys=True, indent=1).encode(built(dashboard)) + "\n"


def path(dashboard: Dashboard) -> Path:
    """Where it stands."""
    return FOLDER / f"{dashboard.uid}.json"


def main() -> None:
    """Write all."""
    for dashboard in ALL:
        path(dashboard).write_text(as_json(dashboard), "utf-8")


if __name__ == "__main__":
    main()
