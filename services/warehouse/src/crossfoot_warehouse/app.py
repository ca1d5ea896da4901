"""The warehouse's composition root: the only place where its parts are built."""

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.events.topics import ACCEPTED, CHECKED, COMPARED, COMPLETED, REJECTED, REVIEWS
from crossfoot_common.messaging.routes import Route, Together
from crossfoot_common.service import Service
from crossfoot_warehouse.adapters.comparing import Comparing
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.reader import Reader
from crossfoot_warehouse.adapters.schema import expect_current, upgrade
from crossfoot_warehouse.adapters.verifying import Verifying
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.handlers import Handlers
from crossfoot_warehouse.settings import DatabaseSettings, Settings


def database(settings: DatabaseSettings) -> Database:
    """The database that the settings name."""
    return Database(
        settings.postgres_dsn.get_secret_value(),
        settings.postgres_lock_timeout_s,
        settings.postgres_statement_timeout_s,
    )


def build(settings: Settings) -> Service:
    """The service, ready to run. It does not start on another schema version than its own."""
    service = Service("warehouse", settings)
    connections = Connections(database(settings), settings.postgres_connections)
    handlers = Handlers(Writer(connections), Reader(connections), Comparing(connections), service.metrics)
    write = Together(handlers.outcomes)
    service.before(lambda: expect_current(connections))
    verifying = Verifying(
        service.store, connections, service.backoff, service.metrics, settings.verify_every_s
    )
    service.beside(verifying.run)
    service.publishes(COMPLETED, COMPARED)
    service.subscribes(
        Route(ACCEPTED.name, TableAccepted, write),
        Route(REJECTED.name, TableRejected, write),
        Route(CHECKED.name, DocumentChecked, write),
        Route(REVIEWS.name, ReviewRecorded, write),
    )
    service.after(connections.close)
    return service


def main() -> int:
    """Run until stopped; the exit code."""
    return build(Settings()).run()


def migrate() -> int:
    """Bring the schema up to date; the exit code."""
    upgrade(database(DatabaseSettings()))
    return 0
