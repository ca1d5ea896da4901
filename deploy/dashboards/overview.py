"""Is everything all right? Five numbers and the chain, for someone who never saw it."""

from deploy.dashboards.panels import Dashboard, Panel, Query

OVERVIEW = Dashboard(
    "crossfoot-overview",
    "crossfoot · Overview",
    "Is everything all right: five numbers, and where files wait on their way.",
    (
        Panel(
            "Oldest file without an outcome",
            "stat",
            "最早上传而尚无结果的文件已经等了多久。",
            "How long the oldest upload has waited for the outcome that its uploader reads.",
            "s",
            (Query("max(crossfoot_oldest_open_file_seconds)"),),
            "crossfootslowoutcomes",
            "no watcher answers",
            (60, 600),
            width=5,
            height=5,
        ),
        Panel(
            "Files open for an hour",
            "stat",
            "一小时内每次核对存储桶、数据库和结果都未到终点的文件数；正在处理的不算。",
            "Without rows, tables or outcome each time that all was compared; what is under way is left out.",
            "none",
            (Query("sum(max by (why) (min_over_time(crossfoot_open_files[1h])))"),),
            "crossfootfilesopen",
            "not compared yet",
            (1, 100),
            width=5,
            height=5,
        ),
        Panel(
            "Upload to outcome, 99 %",
            "stat",
            "过去一小时，百分之九十九的文件从上传到得到结果所用的时间不超过此数。目标：60 秒。",
            "Of the last hour's files 99 % had their outcome within this time. The objective is 60 seconds.",
            "s",
            (
                Query(
                    "histogram_quantile(0.99, sum by (le) "
                    '(rate(crossfoot_end_to_end_seconds_bucket{end="outcome"}[1h]))) >= 0'
                ),
            ),
            "crossfootslowoutcomes",
            "no file ended in the last hour",
            (60, 300),
            width=5,
            height=5,
        ),
        Panel(
            "Buried messages, last day",
            "stat",
            "过去一天进入死信主题的消息数；原因排除后可以重放。",
            "Messages that could not be handled and wait in the dead letters to be replayed.",
            "none",
            (Query("round(sum(increase(crossfoot_dead_letters_total[1d])))"),),
            "crossfootdeadletters",
            "no service answers",
            (1,),
            width=5,
            height=5,
        ),
        Panel(
            "Services that do not answer",
            "stat",
            "没有应答的服务进程数。",
            "Instances that Prometheus cannot scrape.",
            "none",
            (Query('count(up{job="crossfoot"} == 0) or vector(0)'),),
            "crossfootservicedown",
            "nothing is scraped",
            (1,),
            width=4,
            height=5,
        ),
        Panel(
            "Messages that wait, along the chain",
            "bargauge",
            "每个服务前面等待的消息数：堵在哪里，一眼可见。",
            "What waits in front of each service, in the order of the chain: where it is long, it is stuck.",
            "none",
            tuple(
                Query(f'sum(crossfoot_lag_messages{{service="{name}"}})', name)
                for name in ("parser", "validator", "warehouse", "watcher")
            ),
            "crossfootlaggrows",
            "no service has partitions yet",
            (1000, 10000),
        ),
        Panel(
            "Files a minute, in and out",
            "timeseries",
            "每分钟进来的文件数和得到结果的文件数；两条线应当重合。",
            "Files that came in and files that got their outcome; the two lines should lie on each other.",
            "none",
            (
                Query(
                    'sum(rate(crossfoot_files_received_total{outcome!="known"}[$__rate_interval])) * 60', "in"
                ),
                Query(
                    'sum(rate(crossfoot_end_to_end_seconds_count{end="outcome"}[$__rate_interval])) * 60',
                    "out",
                ),
            ),
            "crossfootlaggrows",
            "no file yet",
        ),
    ),
)
