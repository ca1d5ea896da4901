"""The first page: put files in, what came last, how everything stands, a search over all of it."""

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from crossfoot_common.errors import TransientError
from crossfoot_desk.adapters.questions import documents, findings
from crossfoot_desk.adapters.warehouse import Row
from crossfoot_desk.core.asked import Asked
from crossfoot_desk.web.desk import Desk, TheDesk
from crossfoot_desk.web.rendering import COOKIE, page
from crossfoot_desk.web.returning import local

ROUTER = APIRouter()
NEWEST = 10
YEAR_S = 365 * 24 * 60 * 60


@ROUTER.get("/", include_in_schema=False)
async def home(request: Request, desk: TheDesk) -> HTMLResponse:
    """The first page."""
    newest, standing = await asyncio.gather(
        documents.newest(desk.warehouse, Asked(), NEWEST), desk.cached.get("standing", lambda: stand(desk))
    )
    counts, waiting, unreviewed = standing
    verdicts, reasons = tallied(counts)
    return page(
        request,
        "home.html",
        documents=newest[0],
        more=newest[1] is not None,
        verdicts=verdicts,
        reasons=reasons,
        waiting=waiting,
        unreviewed=unreviewed,
        may_upload=desk.may_upload(request),
        most_mb=desk.settings.max_file_bytes // (1024 * 1024),
        asked=Asked(),
    )


async def warm(desk: Desk) -> None:
    """Count once before anybody asks, so that the first visitor does not wait for it."""
    with contextlib.suppress(TransientError):
        await desk.cached.get("standing", lambda: stand(desk))


async def stand(desk: Desk) -> tuple[Sequence[Row], int, int]:
    """How everything stands: documents by verdict and reason, open ones, errors without a review."""
    return await asyncio.gather(
        documents.counts(desk.warehouse),
        documents.open_count(desk.warehouse),
        findings.unreviewed(desk.warehouse),
    )


def tallied(counts: Sequence[Row]) -> tuple[dict[str, int], list[tuple[str, int]]]:
    """How many documents have each verdict, and of the unreadable ones how many each reason."""
    verdicts: dict[str, int] = {}
    for row in counts:
        verdicts[row["verdict"]] = verdicts.get(row["verdict"], 0) + row["documents"]
    reasons: list[tuple[str, Any]] = [(row["reason"], row["documents"]) for row in counts if row["reason"]]
    return verdicts, reasons


@ROUTER.get("/language/{wanted}", include_in_schema=False)
async def language(wanted: str, back: str = "/") -> RedirectResponse:
    """Change the language and go back to where the link stood."""
    answer = RedirectResponse(local(back), 303)
    answer.set_cookie(COOKIE, "en" if wanted == "en" else "zh", max_age=YEAR_S, samesite="lax", httponly=True)
    return answer
