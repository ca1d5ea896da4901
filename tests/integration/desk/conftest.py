"""The desk's pages on a real PostgreSQL, with a store in memory; asked in this process, as a browser asks."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field

import asyncpg
import httpx2
import pytest
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from crossfoot_common.events.base import Event
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.workers import Pool, WorkerLimits
from crossfoot_desk.adapters.pictures import Pictures
from crossfoot_desk.adapters.uploads import Uploads
from crossfoot_desk.adapters.warehouse import Warehouse
from crossfoot_desk.core.people import Person
from crossfoot_desk.settings import Settings
from crossfoot_desk.web.application import application
from crossfoot_desk.web.caching import Cached
from crossfoot_desk.web.desk import Desk, Identity
from crossfoot_desk.web.rates import Rates
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.schema import upgrade
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.core.flatten import flatten
from tests.servers.model import Servers

numbers = itertools.count(1)


class Somebody:
    """An identity that is whoever the test says."""

    def __init__(self) -> None:
        self.who: Person | None = None

    def person(self, request: Request) -> Person | None:  # noqa: ARG002 - the protocol's signature
        """Whoever it is."""
        return self.who

    async def begin(self, request: Request, back: str) -> Response:  # noqa: ARG002 - the protocol's signature
        """Straight back."""
        return RedirectResponse(back)

    async def finish(self, request: Request) -> Person:  # noqa: ARG002 - the protocol's signature
        """Whoever it is."""
        assert self.who is not None
        return self.who

    def forget(self, request: Request) -> None:  # noqa: ARG002 - the protocol's signature
        """Nobody."""
        self.who = None


@dataclass
class Running:
    """A desk, its database, and what it published."""

    http: httpx2.AsyncClient
    dsn: str
    store: MemoryStore
    somebody: Somebody
    published: list[Event] = field(default_factory=list)

    async def write(self, events: Iterable[Event]) -> None:
        """Write what the warehouse would."""
        connections = Connections(Database(self.dsn), 1)
        wanted = [one for one in events if isinstance(one, TableJudged | DocumentChecked | ReviewRecorded)]
        await Writer(connections).write(flatten(wanted))
        await connections.close()

    async def page(self, path: str, status: int = 200) -> str:
        """The text of a page."""
        answer = await self.http.get(path)
        assert answer.status_code == status, (path, answer.status_code, answer.text[:500])
        return answer.text


async def create(servers: Servers, name: str) -> None:
    connection = await asyncpg.connect(servers.postgres)
    await connection.execute(f'create database "{name}"')
    await connection.close()


@pytest.fixture
def dsn(servers: Servers) -> str:
    name = f"desk_{next(numbers)}"
    asyncio.run(create(servers, name))
    made = servers.postgres.rsplit("/", 1)[0] + f"/{name}"
    upgrade(Database(made))
    return made


@pytest.fixture
async def desk(dsn: str) -> AsyncIterator[Running]:
    """Everything but Kafka, identity and the network."""
    settings = Settings(desk_uploads="everyone", max_file_bytes=200_000, desk_uploads_per_minute=5)
    store, somebody, published = MemoryStore(), Somebody(), []  # type: ignore[var-annotated]
    pool = Pool(1, WorkerLimits(30, 512), Metrics("desk"), preload=("crossfoot_desk.adapters.drawing",))
    warehouse = Warehouse(dsn, settings.postgres_role, 4, 10)

    async def publish(events: Sequence[Event]) -> None:
        published.extend(events)

    identity: Identity = somebody
    parts = Desk(
        settings=settings,
        warehouse=warehouse,
        uploads=Uploads(store),
        pictures=Pictures(store, pool, settings.picture_file_bytes),
        identity=identity,
        publish=publish,
        rates=Rates(settings.desk_uploads_per_minute),
        cached=Cached(0),
    )
    transport = httpx2.ASGITransport(application(parts, "secret"))
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        yield Running(http, dsn, store, somebody, published)
    await pool.close()
    await warehouse.close()
