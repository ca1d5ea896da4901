"""What every page has at hand: the way to the warehouse, the bucket, pictures, and who may do what."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Protocol

from fastapi import Depends, Request
from starlette.responses import Response

from crossfoot_common.events.base import Event
from crossfoot_desk.adapters.pictures import Pictures
from crossfoot_desk.adapters.uploads import Uploads
from crossfoot_desk.adapters.warehouse import Warehouse
from crossfoot_desk.core.people import Person
from crossfoot_desk.settings import Settings
from crossfoot_desk.web.caching import Cached
from crossfoot_desk.web.rates import Rates

Publish = Callable[[Sequence[Event]], Awaitable[None]]


class Identity(Protocol):
    """Whoever says who somebody is."""

    def person(self, request: Request) -> Person | None:
        """Who asks; None where nobody has signed in."""
        ...

    async def begin(self, request: Request, back: str) -> Response:
        """Lead to whoever knows; `back` is the address to come back to."""
        ...

    async def finish(self, request: Request) -> Person:
        """Who came back."""
        ...

    def forget(self, request: Request) -> None:
        """Nobody is signed in on this browser any more."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts; made once, in `app.py`."""

    settings: Settings
    warehouse: Warehouse
    uploads: Uploads
    pictures: Pictures
    identity: Identity | None
    publish: Publish
    rates: Rates
    cached: Cached

    def may_upload(self, request: Request) -> bool:
        """Whether whoever asks may put files into the inbox."""
        if self.settings.desk_uploads == "everyone":
            return True
        return self.settings.desk_uploads == "signed-in" and self.person(request) is not None

    def person(self, request: Request) -> Person | None:
        """Who asks."""
        return self.identity.person(request) if self.identity else None

    def reviewer(self, request: Request) -> Person | None:
        """Who asks, where they may review findings."""
        person = self.person(request)
        return person if person and self.settings.oidc_reviewer_role in person.roles else None


def desk_of(request: Request) -> Desk:
    """The desk of an application."""
    desk: Desk = request.app.state.desk
    return desk


TheDesk = Annotated[Desk, Depends(desk_of)]
