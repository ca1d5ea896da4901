"""Inside the processes: workers, store, database, memory."""

from deploy.dashboards.panels import Dashboard, Panel, Query
from deploy.dashboards.queries import last_day, slowest

CALLS = "{{service}} {{operation}}"

INTERNALS = Dashboard(
    "crossfoot-internals",
    "crossfoot · Internals",
    "Inside the processes: workers, store, database, CPU and memory.",
    (
        Panel(
            "Busy workers",
            "timeseries",
            "正在工作的工作进程占比；长期为百分之百说明需要更多实例。",
            "Share of the worker processes that are busy; all of them for long asks for more instances.",
            "percentunit",
            (
                Query(
                    'sum by (service) (crossfoot_workers{state="busy"}) '
                    "/ sum by (service) (crossfoot_workers)",
                    "{{service}}",
                ),
            ),
            "crossfootlaggrows",
            "no service has workers",
            width=8,
        ),
        Panel(
            "Work that waits for a worker",
            "timeseries",
            "等待空闲工作进程的文件或表。",
            "Documents or tables in hand for which no worker is free.",
            "none",
            (Query("sum by (service) (crossfoot_work_waiting) > 0", "{{service}}"),),
            "crossfootlaggrows",
            "nothing waits",
            width=8,
        ),
        Panel(
            "Workers given up, last day",
            "bargauge",
            "过去一天放弃的工作进程，按原因。",
            "Worker processes that took too long, too much memory, or died.",
            "none",
            (
                Query(
                    last_day("crossfoot_workers_lost_total", "service, reason"),
                    "{{service}} {{reason}}",
                ),
            ),
            "crossfootworkerslost",
            "none",
            (1, 10),
            width=8,
        ),
        Panel(
            "Reading a document, 99 %",
            "timeseries",
            "读取一份文件所需时间的百分之九十九分位，按文件类型。",
            "Seconds that a worker takes to read a document, by what it is.",
            "s",
            (
                Query(
                    slowest("crossfoot_parse_seconds", "media_type"),
                    "{{media_type}}",
                ),
            ),
            "crossfootworkerslost",
            "nothing was read",
            (10, 60),
        ),
        Panel(
            "Pages read off pictures",
            "timeseries",
            "每分钟从图片识别的页数。",
            "Pages that were read off pictures by character recognition, each minute.",
            "none",
            (Query("sum(rate(crossfoot_pictures_total[5m])) * 60 > 0", "pages"),),
            "crossfootlaggrows",
            "no pictures were read",
        ),
        Panel(
            "Object store, 99 % of calls",
            "timeseries",
            "对象存储各操作所需时间的百分之九十九分位。",
            "Seconds that calls to the object store take, by operation.",
            "s",
            (Query(slowest("crossfoot_store_seconds", "service, operation"), CALLS),),
            "crossfootretries",
            "no call",
            (0.5, 5),
        ),
        Panel(
            "Database, 99 % of batches",
            "timeseries",
            "数据库各操作所需时间的百分之九十九分位。",
            "Seconds that the database takes for a batch: to write, to find what has ended, to compare.",
            "s",
            (
                Query(
                    slowest("crossfoot_database_seconds", "service, operation"), "{{service}} {{operation}}"
                ),
            ),
            "crossfootretries",
            "no batch",
            (1, 10),
        ),
        Panel(
            "Memory",
            "timeseries",
            "各进程占用的内存（不含工作进程）。",
            "Resident memory of each process, its workers left out.",
            "bytes",
            (
                Query(
                    'sum by (service, instance) (process_resident_memory_bytes{job="crossfoot"})',
                    "{{service}} {{instance}}",
                ),
            ),
            "crossfootworkerslost",
            "no service answers",
        ),
        Panel(
            "CPU",
            "timeseries",
            "各进程每秒使用的处理器秒数。",
            "CPU seconds a second of each process, its workers left out.",
            "none",
            (
                Query(
                    "sum by (service, instance) "
                    '(rate(process_cpu_seconds_total{job="crossfoot"}[$__rate_interval]))',
                    "{{service}} {{instance}}",
                ),
            ),
            "crossfootlaggrows",
            "no service answers",
        ),
        Panel(
            "Restarts, last day",
            "bargauge",
            "过去一天的重启次数。",
            "How often processes began anew.",
            "none",
            (
                Query(
                    'sum by (service) (changes(process_start_time_seconds{job="crossfoot"}[1d])) > 0',
                    "{{service}}",
                ),
            ),
            "crossfootservicedown",
            "none",
            (1, 5),
        ),
    ),
)
