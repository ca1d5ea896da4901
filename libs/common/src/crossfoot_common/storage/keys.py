"""Where everything stands in the bucket: the one description of its layout.

inbox/<name>                      what people put in; never touched
files/<sha256>                    the bytes, once, immutable
names/<sha256>/<id of name>.json  every name under which these bytes came in
announced/<sha256>.json           the announcement, once the broker has acknowledged it
received/<id of name>-<id of version>  this version of this name has been taken in
progress/<sha256>.json            how far the parser is with these bytes, while it reads for long
results/<sha256>.json             what is known so far about the outcome of these bytes
outcomes/<name>.json              the outcome, for people
outcomes/<id of name>.json        the same, of a name that no key can have
claims/<sha256>                   payloads too large for the broker
"""

import hashlib
from collections.abc import Container

from crossfoot_common.storage.port import Stored

INBOX = "inbox/"
FILES = "files/"
NAMES = "names/"
ANNOUNCED = "announced/"
RECEIVED = "received/"
PROGRESS = "progress/"
RESULTS = "results/"
OUTCOMES = "outcomes/"
CLAIMS = "claims/"
LONGEST_KEY, LONGEST_PART = 1024, 255
"""Bytes that S3 allows in a key, and that stores on file systems allow between two slashes."""


def short_id(*parts: str) -> str:
    """A short id of a name or version; 80 bits are plenty for the names of one bucket."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", errors="surrogateescape")).hexdigest()[:20]


def file(sha256: str) -> str:
    """The bytes."""
    return FILES + sha256


def names(sha256: str) -> str:
    """The prefix of all names of these bytes."""
    return f"{NAMES}{sha256}/"


def name(sha256: str, name: str) -> str:
    """One name of these bytes."""
    return f"{names(sha256)}{short_id(name)}.json"


def announced(sha256: str) -> str:
    """The announcement of these bytes."""
    return f"{ANNOUNCED}{sha256}.json"


def received(name: str, version: str) -> str:
    """The mark that a version of a name has been taken in."""
    return f"{RECEIVED}{short_id(name)}-{short_id(version)}"


def upload(item: Stored) -> tuple[str, str] | None:
    """Name and version of an object in the inbox; None for what some clients put to show a folder.

    The version has its time: the same bytes put again are an upload of their own.
    """
    name = item.key.removeprefix(INBOX)
    if not name or name.endswith("/"):
        return None
    return name, f"{item.etag}:{item.size}:{item.modified.isoformat()}"


def untaken(item: Stored, taken: Container[str]) -> str | None:
    """The name of an upload that is not among those taken in."""
    found = upload(item)
    return found[0] if found and received(*found) not in taken else None


def progress(sha256: str) -> str:
    """How far the parser is with these bytes."""
    return f"{PROGRESS}{sha256}.json"


def result(sha256: str) -> str:
    """What is known so far about the outcome of these bytes."""
    return f"{RESULTS}{sha256}.json"


def outcome(name: str) -> str:
    """The outcome of what came in under a name."""
    key = f"{OUTCOMES}{name}.json"
    return key if _can_be(key) else derived_outcome(name)


def derived_outcome(name: str) -> str:
    """The outcome of a name that the store refuses."""
    return f"{OUTCOMES}{short_id(name)}.json"


def outcomes(name: str) -> tuple[str, ...]:
    """Where the outcome of a name may stand, the likelier key first."""
    return tuple(dict.fromkeys((outcome(name), derived_outcome(name))))


def _can_be(key: str) -> bool:
    parts = key.split("/")
    short = len(key.encode()) <= LONGEST_KEY and all(len(part.encode()) <= LONGEST_PART for part in parts)
    return short and not {"", ".", ".."} & set(parts) and key.isprintable()


def claim(sha256: str) -> str:
    """A payload too large for the broker."""
    return CLAIMS + sha256
