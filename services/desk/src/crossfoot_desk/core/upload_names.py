"""Under which key an upload goes into the inbox: strangers choose the name, so it is made harmless first."""

import re
import unicodedata
from datetime import datetime

LONGEST = 180
"""Bytes of a name that every store and file system takes, with an ending behind it."""
BATCH = re.compile(r"\d{8}T\d{6}-[0-9a-f]{16}")
FOLDER = "desk"


def batch_name(now: datetime, random: str) -> str:
    """The name of one upload of one or more files; nobody guesses that of somebody else."""
    return f"{now:%Y%m%dT%H%M%S}-{random}"


def is_batch(said: str) -> bool:
    """Whether that can be the name of an upload."""
    return BATCH.fullmatch(said) is not None


def folder_of(batch: str) -> str:
    """The folder of an upload below the inbox."""
    return f"{FOLDER}/{batch}"


def safe_name(said: str) -> str:
    """The last part of a name, without separators and what steers; its ending stays, for the type."""
    name = unicodedata.normalize("NFC", said).replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(c for c in name if c.isprintable() and not _turns(c) and c not in '<>:"|?*').strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        stem, ending = name, ""
    room = LONGEST - len(ending.encode()) - 1
    stem = stem.encode()[:room].decode(errors="ignore").strip(" .") or "unnamed"
    return f"{stem}.{ending}" if ending else stem


def _turns(character: str) -> bool:
    """Whether it turns the direction of reading around (a name that seems to end in .pdf and does not)."""
    return unicodedata.category(character) in {"Cf", "Cc", "Zl", "Zp"}
