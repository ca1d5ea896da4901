"""The validator's composition root: the only place where its parts are built."""

import os

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.events.topics import ACCEPTED, CHECKED, DOCUMENTS, REJECTED, TABLES
from crossfoot_common.messaging.routes import Each, Route
from crossfoot_common.service import Service
from crossfoot_common.workers import Pool, WorkerLimits
from crossfoot_validator.adapters.bundling import MOST
from crossfoot_validator.adapters.judging import Judging
from crossfoot_validator.handlers import Handlers
from crossfoot_validator.settings import Settings


def build(settings: Settings) -> Service:
    """The service, ready to run."""
    service = Service("validator", settings)
    pool = Pool(
        settings.workers or os.cpu_count() or 1,
        WorkerLimits(settings.check_seconds, settings.check_memory_mb, settings.worker_tasks),
        service.metrics,
        preload=("crossfoot_validator.adapters.warm",),
    )
    handlers = Handlers(Judging(pool, service.metrics), service.metrics)
    slots = 2 * pool.size * MOST  # as many messages as may lie ready for the workers
    service.publishes(ACCEPTED, REJECTED, CHECKED)
    service.subscribes(
        Route(TABLES.name, TableExtracted, Each(handlers.table_extracted, slots), decode=False),
        Route(DOCUMENTS.name, DocumentParsed, Each(handlers.document_parsed, slots), decode=False),
    )
    service.after(pool.close)
    return service


def main() -> int:
    """Run until stopped; the exit code."""
    return build(Settings()).run()
