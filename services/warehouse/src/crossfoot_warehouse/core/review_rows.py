"""From a review to its row: one review is one row for ever, the latest of a finding counts."""

from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_warehouse.core.rows import ReviewRow
from crossfoot_warehouse.core.values import clean


def review_row(event: ReviewRecorded) -> ReviewRow:
    """The row; its id is the event's, so that an event that comes twice writes once."""
    return ReviewRow(
        review_id=event.id,
        document_id=event.document_id,
        fingerprint=clean(event.fingerprint),
        verdict=event.verdict,
        word=clean(event.word),
        reviewer_id=clean(event.reviewer_id),
        reviewer=clean(event.reviewer),
        reviewed_at=event.reviewed_at,
    )
