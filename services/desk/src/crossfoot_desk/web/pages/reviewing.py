"""Saying something of a finding, with one's name: an event, which the warehouse writes. No figure changes."""

import asyncio
from datetime import UTC, datetime
from typing import Annotated, get_args

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import RedirectResponse

from crossfoot_common.errors import TransientError
from crossfoot_common.events.review_recorded import LONGEST_WORD, ReviewRecorded, ReviewVerdict
from crossfoot_desk.adapters.questions import findings
from crossfoot_desk.core.asked import cleaned
from crossfoot_desk.web.desk import TheDesk

ROUTER = APIRouter()
PATIENCE_S = 10.0


@ROUTER.post("/documents/{document_id}/reviews", include_in_schema=False)
async def review(
    request: Request,
    desk: TheDesk,
    document_id: str,
    fingerprint: Annotated[str, Form()],
    verdict: Annotated[str, Form()],
    word: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Record a review of a finding of this document."""
    person = desk.reviewer(request)
    if person is None:
        raise HTTPException(403)
    said = await findings.of_document(desk.warehouse, document_id)
    finding = next((one for one in said if one["fingerprint"] == fingerprint), None)
    if finding is None or verdict not in get_args(ReviewVerdict):
        raise HTTPException(422)
    event = ReviewRecorded(
        document_id=document_id,
        fingerprint=fingerprint,
        verdict=verdict,  # type: ignore[arg-type]  # it is one of them
        word=cleaned(word, LONGEST_WORD),
        reviewer_id=person.subject,
        reviewer=person.name,
        reviewed_at=datetime.now(UTC),
    )
    try:
        async with asyncio.timeout(PATIENCE_S):
            await desk.publish([event])
    except TimeoutError as error:
        raise TransientError("the broker does not answer: the review is not recorded") from error
    return RedirectResponse(f"/documents/{document_id}?reviewed=1#f-{finding['finding_id']}", 303)
