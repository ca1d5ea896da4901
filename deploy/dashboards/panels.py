"""What a panel is to us, and the same as Grafana has it (by grafana-foundation-sdk)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from grafana_foundation_sdk.builders import bargauge, common, dashboard, stat, table, timeseries
from grafana_foundation_sdk.builders.prometheus import Dataquery as PrometheusQuery
from grafana_foundation_sdk.cog import builder, variants
from grafana_foundation_sdk.models import dashboard as models
from grafana_foundation_sdk.models.common import BigValueGraphMode, LegendDisplayMode, LegendPlacement

Kind = Literal["stat", "timeseries", "bargauge", "table"]
PROMETHEUS = models.DataSourceRef(type_val="prometheus", uid="prometheus")
WAREHOUSE = models.DataSourceRef(type_val="grafana-postgresql-datasource", uid="warehouse")
BUILDERS: dict[Kind, Any] = {
    "stat": stat.Panel,
    "timeseries": timeseries.Panel,
    "bargauge": bargauge.Panel,
    "table": table.Panel,
}
COLOURS = ("green", "orange", "red")


@dataclass(frozen=True, slots=True)
class Query:
    """A question to Prometheus, or in SQL to the warehouse's views; its legend tells series apart."""

    text: str
    legend: str = ""
    sql: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel. `limits` are where green ends and where orange ends, in its unit; `runbook` is an anchor.

    `without` is what is shown when there is nothing to show: that is often the good news.
    """

    title: str
    kind: Kind
    zh: str
    en: str
    unit: str
    queries: tuple[Query, ...]
    runbook: str
    without: str
    limits: tuple[float, ...] = ()
    width: int = 12
    height: int = 8


@dataclass(frozen=True, slots=True)
class Dashboard:
    """One dashboard: its panels flow from left to right, 24 columns wide."""

    uid: str
    title: str
    about: str
    panels: tuple[Panel, ...] = field(default=())


class SqlQuery(builder.Builder[variants.Dataquery]):
    """A query of Grafana's PostgreSQL data source, which the SDK has no type for."""

    def __init__(self, text: str, ref: str) -> None:
        self._text, self._ref = text, ref

    def build(self) -> variants.Dataquery:
        """As Grafana has it."""
        return _Sql(self._text, self._ref)


class _Sql(variants.Dataquery):
    def __init__(self, text: str, ref: str) -> None:
        self._text, self._ref = text, ref

    def to_json(self) -> dict[str, object]:
        """As JSON."""
        return {
            "datasource": {"type": WAREHOUSE.type_val, "uid": WAREHOUSE.uid},
            "editorMode": "code",
            "format": "table",
            "rawQuery": True,
            "rawSql": self._text,
            "refId": self._ref,
        }


def built(one: Dashboard) -> models.Dashboard:
    """The dashboard as Grafana has it."""
    made = (
        dashboard.Dashboard(one.title)
        .uid(one.uid)
        .description(one.about)
        .tags(["crossfoot"])
        .editable()
        .refresh("30s")
        .time("now-3h", "now")
        .with_variable(dashboard.ConstantVariable("runbook").label("Runbook").value("docs/runbook.md"))
        .link(
            dashboard.DashboardLink("crossfoot").type(models.DashboardLinkType.DASHBOARDS).tags(["crossfoot"])
        )
    )
    for number, (panel, x, y) in enumerate(_placed(one.panels), 1):
        made = made.with_panel(_panel(panel, number, x, y))
    return made.build()


def _placed(panels: Sequence[Panel]) -> list[tuple[Panel, int, int]]:
    placed, x, y, height = [], 0, 0, 0
    for panel in panels:
        if x + panel.width > 24:
            x, y, height = 0, y + height, 0
        placed.append((panel, x, y))
        x, height = x + panel.width, max(height, panel.height)
    return placed


def _panel(panel: Panel, number: int, x: int, y: int) -> Any:  # noqa: ANN401 - the SDK's builders share no type
    made = (
        BUILDERS[panel.kind]()
        .id(number)
        .title(panel.title)
        .description(f"{panel.zh}\n\n{panel.en}")
        .datasource(WAREHOUSE if panel.queries[0].sql else PROMETHEUS)
        .grid_pos(models.GridPos(h=panel.height, w=panel.width, x=x, y=y))
        .unit(panel.unit)
        .no_value(panel.without)
        .thresholds(_thresholds(panel.limits))
        .links([dashboard.DashboardLink("Runbook").url(f"${{runbook}}#{panel.runbook}").target_blank(True)])
    )
    for letter, query in zip("ABCD", panel.queries, strict=False):
        made = made.with_target(_query(query, letter, instant=panel.kind in {"stat", "bargauge", "table"}))
    return _styled(made, panel)


def _styled(made: Any, panel: Panel) -> Any:  # noqa: ANN401 - the SDK's builders share no type
    if panel.kind == "timeseries":
        legend = (
            common.VizLegendOptions().display_mode(LegendDisplayMode.LIST).placement(LegendPlacement.BOTTOM)
        )
        return made.fill_opacity(10).min(0).legend(legend)
    if panel.kind == "stat":
        return made.graph_mode(BigValueGraphMode.NONE)
    return made


def _thresholds(limits: tuple[float, ...]) -> dashboard.ThresholdsConfig:
    steps = [models.Threshold(value=None, color="green" if limits else "text")]
    steps += [models.Threshold(value=at, color=COLOURS[n]) for n, at in enumerate(limits, 1)]
    if len(limits) == 1:
        steps[-1] = models.Threshold(value=limits[0], color="red")
    return dashboard.ThresholdsConfig().mode(models.ThresholdsMode.ABSOLUTE).steps(steps)


def _query(query: Query, ref: str, *, instant: bool) -> Any:  # noqa: ANN401 - of two kinds
    if query.sql:
        return SqlQuery(query.text, ref)
    made = PrometheusQuery().expr(query.text).legend_format(query.legend).ref_id(ref)
    return made.instant() if instant else made.range()
