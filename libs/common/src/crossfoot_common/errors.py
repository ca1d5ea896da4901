"""The error tree, and the one list of reasons that dead letters, outcomes, metrics and alerts share.

CrossfootError
├── PermanentError(reason)   the same input will fail again: dead letter or outcome, never a retry
└── TransientError           broker, store or database away: back off, do not commit, try again
Anything else is unforeseen: the service stops without committing and is restarted.
"""

import errno
from typing import Literal, get_args

Reason = Literal[
    # what can be wrong with a file: these are outcomes of a document
    "empty_file",
    "too_large",
    "unsupported_format",
    "encrypted",
    "damaged",
    "needs_ocr",
    "no_content",
    "time_limit",
    "memory_limit",
    "page_limit",
    "cell_limit",
    "nesting_limit",
    "archive_limit",
    "reader_failed",
    # what can be wrong with a message: these are reasons of a dead letter
    "invalid_message",
    "unknown_schema",
    "object_missing",
    "handler_failed",
]
REASONS: frozenset[str] = frozenset(get_args(Reason))


class CrossfootError(Exception):
    """Everything that this project raises on purpose."""


class PermanentError(CrossfootError):
    """The same input will fail again.

    Args:
        reason: one of the shared list, for machines.
        detail: what exactly was wrong, for people.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason: Reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type["PermanentError"], tuple[Reason, str]]:
        """Cross process boundaries whole: the parser's workers raise it."""
        return type(self), (self.reason, self.detail)


class TransientError(CrossfootError):
    """A server is away or overloaded; the same input will succeed later."""


NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT))
"""What an OSError says of a disk that is full: that passes, and is no fault of what was to be written."""
