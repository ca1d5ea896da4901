"""The parser's composition root: the only place where its parts are built."""

import os

from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.topics import DOCUMENTS, FILES, TABLES
from crossfoot_common.messaging.routes import Each, Route
from crossfoot_common.service import Service
from crossfoot_common.workers import Pool, WorkerLimits
from crossfoot_parser.adapters.reading import Reading
from crossfoot_parser.adapters.unpacking import Unpacking
from crossfoot_parser.core.version import reading_version
from crossfoot_parser.handlers import Handlers
from crossfoot_parser.settings import Settings


def build(settings: Settings) -> Service:
    """The service, ready to run."""
    service = Service("parser", settings)
    pool = Pool(
        settings.workers or os.cpu_count() or 1,
        WorkerLimits(settings.document_seconds, settings.document_memory_mb, settings.worker_tasks),
        service.metrics,
        preload=("crossfoot_parser.adapters.warm",),
    )
    limits = settings.limits
    handlers = Handlers(
        service.store,
        Reading(pool, limits, service.metrics),
        Unpacking(service.store, pool, limits),
        service.metrics,
        reading_version(limits),
    )
    service.publishes(TABLES, DOCUMENTS, FILES)  # the members of an archive are files of their own
    # one more than there are workers, so that the next file is there when a worker is free
    service.subscribes(Route(FILES.name, FileReceived, Each(handlers.file_received, pool.size + 1)))
    service.after(pool.close)
    return service


def main() -> int:
    """Run until stopped; the exit code."""
    return build(Settings()).run()
