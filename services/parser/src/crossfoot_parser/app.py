"""The parser's composition root: the only place where its parts are built."""

import os

from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.scan_found import ScanFound
from crossfoot_common.events.topics import DOCUMENTS, FILES, SCANS, TABLES
from crossfoot_common.messaging.routes import Each, Route
from crossfoot_common.service import Service
from crossfoot_common.workers import Pool, WorkerLimits
from crossfoot_parser.adapters.reading import Reading
from crossfoot_parser.adapters.telling import Telling
from crossfoot_parser.adapters.unpacking import Unpacking
from crossfoot_parser.core.version import reading_version
from crossfoot_parser.handlers import Handlers
from crossfoot_parser.settings import Settings

PATIENCE = 2.5
"""Of the time without progress after which a service counts as stalled; at three times it is ended."""


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
    scans = _pool_of_scans(settings, pool, service) if settings.reads_scans else None
    reading = Reading(pool, limits, service.metrics, Telling(service.store), scans)
    handlers = Handlers(
        service.store,
        reading,
        reading.pictures,
        Unpacking(service.store, pool, limits),
        service.metrics,
        version=reading_version(limits),
    )
    service.publishes(TABLES, DOCUMENTS, SCANS, FILES)  # the members of an archive are files of their own
    if settings.takes != "scans":
        # one more than there are workers, so that the next file is there when a worker is free
        service.subscribes(Route(FILES.name, FileReceived, Each(handlers.file_received, pool.size + 1)))
    if scans:
        # committed scan by scan: what is repeated after a crash costs minutes
        route = Route(SCANS.name, ScanFound, Each(handlers.scan_found, scans.size))
        service.subscribes(route, group=SCANS.group("parser"), most=scans.size)
    service.after(pool.close)
    return service


def _pool_of_scans(settings: Settings, pool: Pool, service: Service) -> Pool:
    """The workers of documents with pictures, each of which may take as long again."""
    seconds = settings.document_seconds + settings.ocr_pages * settings.ocr_page_seconds
    scans = Pool(
        settings.ocr_workers,
        WorkerLimits(
            min(seconds, PATIENCE * settings.stalled_after_s),
            settings.document_memory_mb,
            settings.worker_tasks,
        ),
        service.metrics,
        beside=pool,
    )
    service.after(scans.close)
    return scans


def main() -> int:
    """Run until stopped; the exit code."""
    return build(Settings()).run()
