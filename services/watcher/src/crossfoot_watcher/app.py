"""The watcher's composition root: the only place where its parts are built."""

from pathlib import Path

from crossfoot_common.events.topics import ACCEPTED, CHECKED, FILES, REJECTED
from crossfoot_common.messaging.routes import Each, Route, Together
from crossfoot_common.service import Service
from crossfoot_common.storage import keys
from crossfoot_watcher.adapters.folder import Folder
from crossfoot_watcher.adapters.inbox import Inbox
from crossfoot_watcher.adapters.notifications import uploaded
from crossfoot_watcher.adapters.receiving import Receiving
from crossfoot_watcher.adapters.telling import Telling
from crossfoot_watcher.handlers import Handlers
from crossfoot_watcher.settings import Settings


def build(settings: Settings) -> Service:
    """The service, ready to run."""
    service = Service("watcher", settings)
    telling = Telling(service.store, service.metrics)
    receiving = Receiving(service.store, service.publisher, telling, service.metrics, settings.max_file_bytes)
    inbox = Inbox(
        service.store, receiving, service.backoff, settings.inbox_list_s, settings.receive_concurrency
    )
    handlers = Handlers(telling.learn, inbox.look_at, uploaded)
    service.publishes(FILES)
    service.before(receiving.recall)
    if settings.uploads_topic:
        service.before(lambda: _announced(service, settings))
    service.beside(inbox.run)
    service.beside(lambda: telling.waiting.run(service.stopping))
    if settings.watch_folder is not None:
        service.beside(_folder(service, settings, settings.watch_folder, receiving).run)
    service.subscribes(*_routes(handlers, settings))
    return service


async def _announced(service: Service, settings: Settings) -> None:
    await service.store.announce_uploads(keys.INBOX, settings.uploads_arn)


def _folder(service: Service, settings: Settings, folder: Path, receiving: Receiving) -> Folder:
    return Folder(
        folder.absolute(),
        receiving,
        service.backoff,
        settings.watch_settle_s,
        settings.watch_rescan_s,
        concurrency=settings.receive_concurrency,
        polling=settings.watch_polling,
    )


def _routes(handlers: Handlers, settings: Settings) -> list[Route]:
    together = Together(handlers.told)
    routes = [
        Route(topic.name, topic.event, together, decode=False) for topic in (ACCEPTED, REJECTED, CHECKED)
    ]
    if settings.uploads_topic:
        routes.append(Route(settings.uploads_topic, None, Each(handlers.uploads), decode=False))
    return routes


def main() -> int:
    """Run until stopped; the exit code."""
    return build(Settings()).run()
