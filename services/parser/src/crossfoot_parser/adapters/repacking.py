"""Turns RAR into ZIP with bsdtar (libarchive), where it is installed: no free Python library reads RAR."""

import shutil
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Final

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, Member
from crossfoot_parser.core.readers import members

_PROGRAM: Final = "bsdtar"
_OPTIONS: Final = ("-c", "--format=zip", "--options", "zip:compression=store", "-f", "-")
_ROOM: Final = 1024 * 1024  # for the directory of the ZIP
_LOCKED: Final = ("ncrypt", "assphrase", "assword")


def members_of(data: bytes, media_type: str, limits: Limits) -> tuple[Member, ...]:
    """The files in an archive of any kind that can be taken apart on this machine.

    Raises:
        PermanentError: as `core.readers.archives.members`, and `time_limit`.
    """
    return members(*repacked(data, media_type, limits), limits)


def repacked(data: bytes, media_type: str, limits: Limits, *, seconds: float = 60.0) -> tuple[bytes, str]:
    """The same archive as ZIP, if it is a RAR and bsdtar is there; else what was given.

    Raises:
        PermanentError: `encrypted`, `damaged`, `archive_limit`, `time_limit`.
    """
    program = shutil.which(_PROGRAM)
    if media_type != media_types.RAR or program is None:
        return data, media_type
    with tempfile.TemporaryDirectory(prefix="crossfoot-") as folder:
        source = Path(folder, "in.rar")
        source.write_bytes(data)
        return _run(
            [program, *_OPTIONS, f"@{source}"], limits.archive_bytes + _ROOM, seconds
        ), media_types.ZIP


def _run(command: list[str], most: int, seconds: float) -> bytes:
    environment = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, env=environment) as process,  # noqa: S603 — no shell
    ):
        late = threading.Timer(seconds, process.kill)
        late.start()
        try:
            out = process.stdout.read(most + 1) if process.stdout else b""
            if len(out) > most:
                process.kill()
                raise PermanentError("archive_limit", f"more than {most} bytes unpacked")
            code = process.wait()
        finally:
            late.cancel()
        said.seek(0)
        return _checked(out, code, said.read(2000).decode("utf-8", errors="replace"), seconds)


def _checked(out: bytes, code: int, said: str, seconds: float) -> bytes:
    if code < 0:
        raise PermanentError("time_limit", f"bsdtar took more than {seconds:g} s")
    if any(word in said for word in _LOCKED):
        raise PermanentError("encrypted", "the RAR archive is locked with a password")
    if code:
        raise PermanentError("damaged", f"RAR: {said.strip()[-200:]}")
    return out
