"""Each hop: what goes through, how old it gets, what waits in which partition, what goes wrong."""

from deploy.dashboards.panels import Dashboard, Panel, Query
from deploy.dashboards.queries import last_day, slowest

PIPELINE = Dashboard(
    "crossfoot-pipeline",
    "crossfoot · Pipeline",
    "Each hop of the chain: rate, age, lag by partition, errors.",
    (
        Panel(
            "Messages a second",
            "timeseries",
            "各服务每秒处理的消息数。",
            "Messages that each service handled.",
            "none",
            (
                Query(
                    "sum by (service) "
                    '(rate(crossfoot_messages_total{outcome="handled"}[$__rate_interval])) > 0',
                    "{{service}}",
                ),
            ),
            "crossfootlaggrows",
            "nothing to do",
        ),
        Panel(
            "Seconds since the last progress",
            "timeseries",
            "各服务距上次取得进展的时间；没有消息时的轮询也算进展。",
            "A poll that brings nothing is progress too, so a line that climbs is a service that hangs.",
            "s",
            (
                Query(
                    "clamp_min(time() - max by (service) (crossfoot_last_progress_seconds), 0)", "{{service}}"
                ),
            ),
            "crossfootstalled",
            "no service answers",
            (60, 180),
        ),
        Panel(
            "Messages that wait",
            "timeseries",
            "各主题各分区中等待的消息数。",
            "Messages between the position of a service and the end of a partition.",
            "none",
            (
                Query(
                    "sum by (service, topic, partition) (crossfoot_lag_messages) > 0",
                    "{{service}} {{topic}} {{partition}}",
                ),
            ),
            "crossfootlaggrows",
            "nothing waits",
            (1000, 10000),
        ),
        Panel(
            "Handling a message, 99 %",
            "timeseries",
            "处理一条消息（或一批）所需时间的百分之九十九分位。",
            "99 % of the messages of a topic, or of its batches, are handled within this time.",
            "s",
            (Query(slowest("crossfoot_handle_seconds", "service, topic"), "{{service}} {{topic}}"),),
            "crossfootlaggrows",
            "nothing was handled",
            (10, 60),
        ),
        Panel(
            "Batch to commit, 99 %",
            "timeseries",
            "从拿到一批消息到提交位移的时间的百分之九十九分位。",
            "From the first message of a batch in hand to its committed offsets.",
            "s",
            (Query(slowest("crossfoot_batch_seconds", "service"), "{{service}}"),),
            "crossfootlaggrows",
            "no batch yet",
            (30, 120),
        ),
        Panel(
            "Retries a second",
            "timeseries",
            "遇到暂时性错误而重试的次数：多半是某个服务器不在。",
            "Attempts that met an error that passes: mostly a server that is away.",
            "none",
            (
                Query(
                    "sum by (service, what) (rate(crossfoot_retries_total[$__rate_interval])) > 0",
                    "{{service}} {{what}}",
                ),
            ),
            "crossfootretries",
            "no retries",
            (0.1,),
        ),
        Panel(
            "Buried messages, last day",
            "bargauge",
            "过去一天的死信，按服务和原因。",
            "Dead letters of the last day by service and reason.",
            "none",
            (
                Query(
                    last_day("crossfoot_dead_letters_total", "service, reason"),
                    "{{service}} {{reason}}",
                ),
            ),
            "crossfootdeadletters",
            "none",
            (1,),
        ),
        Panel(
            "Upload to its ends, median and 99 %",
            "timeseries",
            "从上传到得到结果、到写入数据库的时间。",
            "From the upload to the outcome, and to the rows in the warehouse.",
            "s",
            tuple(
                Query(
                    f"histogram_quantile({share}, sum by (le, end) "
                    "(rate(crossfoot_end_to_end_seconds_bucket[$__rate_interval]))) >= 0",
                    f"{{{{end}}}} {words}",
                )
                for share, words in ((0.5, "median"), (0.99, "99 %"))
            ),
            "crossfootslowoutcomes",
            "no file ended",
            (60, 300),
        ),
    ),
)
