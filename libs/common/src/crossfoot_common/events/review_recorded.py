"""ReviewRecorded: what a person with a name said of a finding, at the desk."""

from datetime import datetime
from typing import ClassVar, Literal

from pydantic import Field

from crossfoot_common.events.base import Event
from crossfoot_common.tables.document import content_id

ReviewVerdict = Literal["confirmed", "known", "disputed", "withdrawn"]
LONGEST_WORD = 500


class ReviewRecorded(Event):
    """One review of one finding of one document. Nothing in the figures, and no verdict, changes by it.

    The finding is named by its fingerprint, which is the same when the file is checked again. Reviews are
    never replaced: of several the latest counts, and `withdrawn` takes back what was said before.
    `reviewer_id` is what the identity provider calls the person for good, `reviewer` the name to be shown.
    """

    type: ClassVar[str] = "crossfoot.review.recorded"
    version: ClassVar[int] = 1

    document_id: str
    fingerprint: str
    verdict: ReviewVerdict
    word: str = Field(default="", max_length=LONGEST_WORD)
    reviewer_id: str
    reviewer: str
    reviewed_at: datetime

    @property
    def key(self) -> str:
        """Keyed by document: its reviews stay in order."""
        return self.document_id

    @property
    def id(self) -> str:
        """One for what this person said of this finding at this time."""
        when = self.reviewed_at.isoformat()
        return content_id(self.type, self.version, self.document_id, self.fingerprint, self.reviewer_id, when)
