"""What becomes of documents: outcomes, reasons, findings, and what the warehouse knows by region and year."""

from deploy.dashboards.panels import Dashboard, Panel, Query
from deploy.dashboards.queries import last_day

BY_REGION = """
select coalesce(region, '—') as region, fiscal_year as year, count(*) as documents,
       count(*) filter (where verdict = 'rejected') as rejected, sum(findings) as findings,
       round(100.0 * sum(proven_figures) / nullif(sum(figures), 0), 1) as proven_percent
from v1.documents where verdict in ('accepted', 'rejected')
group by region, fiscal_year order by rejected desc, documents desc limit 50
"""
REJECTED = """
select received_at, source, entity, fiscal_year as year, findings, rejected as tables_rejected
from v1.documents where verdict = 'rejected' order by received_at desc nulls last, source limit 20
"""


DOCUMENTS = Dashboard(
    "crossfoot-documents",
    "crossfoot · Documents",
    "What became of documents: outcomes, reasons, findings, figures; by region and year from the warehouse.",
    (
        Panel(
            "Outcomes a minute",
            "timeseries",
            "每分钟写出的结果，按状态。",
            "Outcomes that were told to uploaders, by status.",
            "none",
            (
                Query(
                    "sum by (status) (rate(crossfoot_outcomes_written_total"
                    '{status!="in_progress"}[$__rate_interval])) * 60 > 0',
                    "{{status}}",
                ),
            ),
            "crossfootmanyunreadable",
            "no outcome",
        ),
        Panel(
            "Tables a minute",
            "timeseries",
            "每分钟校验的表，按结论。",
            "Tables by verdict: accepted, or rejected with a finding.",
            "none",
            (
                Query(
                    "sum by (verdict) (rate(crossfoot_tables_total[$__rate_interval])) * 60 > 0",
                    "{{verdict}}",
                ),
            ),
            "crossfootmanyunreadable",
            "no table",
        ),
        Panel(
            "Not read, last day",
            "bargauge",
            "过去一天无法读取的文件，按原因。",
            "Files without a reading, by reason.",
            "none",
            (
                Query(
                    last_day('crossfoot_documents_total{outcome="unreadable"}', "reason"),
                    "{{reason}}",
                ),
            ),
            "crossfootmanyunreadable",
            "every file was read",
            width=8,
        ),
        Panel(
            "Findings, last day",
            "bargauge",
            "过去一天的发现，按规则族和级别。",
            "Findings by family of rules and severity.",
            "none",
            (Query(last_day("crossfoot_findings_total", "family, severity"), "{{family}} {{severity}}"),),
            "crossfootrulesfailed",
            "no finding",
            width=8,
        ),
        Panel(
            "Figures left over, last day",
            "stat",
            "过去一天读到的数字中未进入任何表格或语句的比例。",
            "Share of the figures that were seen that no table, no sentence and no known class explains.",
            "percentunit",
            (
                Query(
                    'sum(increase(crossfoot_figures_total{outcome="left_over"}[1d])) / '
                    "(sum(increase(crossfoot_figures_total[1d])) > 0)"
                ),
            ),
            "crossfootfiguresleftover",
            "no document was read",
            (0.01, 0.05),
            width=8,
        ),
        Panel(
            "By region and year",
            "table",
            "按地区和年度：文件数、被拒数、错误数、被校验覆盖的数字比例。",
            "Documents, how many are rejected, and how much of their figures a check that holds covers.",
            "none",
            (Query(BY_REGION.strip(), sql=True),),
            "crossfootmanyunreadable",
            "nothing is recorded",
            height=10,
        ),
        Panel(
            "Latest rejected",
            "table",
            "最近被拒的文件。",
            "The latest documents with an error.",
            "none",
            (Query(REJECTED.strip(), sql=True),),
            "crossfootmanyunreadable",
            "nothing was rejected",
            height=10,
        ),
    ),
)
