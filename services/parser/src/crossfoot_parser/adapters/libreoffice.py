"""Converts the old word processor's format with LibreOffice, where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError

CONVERTED: Final = {media_types.DOC: ".doc"}
_NAMES: Final = ("soffice", "libreoffice")
_LARGEST: Final = 64 * 1024 * 1024


def find() -> str | None:
    """The path of LibreOffice, if there is one."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def modernise(data: bytes, media_type: str, *, seconds: float = 60.0) -> tuple[bytes, str]:
    """The same document as DOCX, if its format is old and LibreOffice is there; else what was given.

    Each call has a profile of its own, because LibreOffice refuses to run twice on one. Macros do not run:
    conversion opens the file as a document of lowest trust.

    Raises:
        PermanentError: `time_limit`, or `damaged` when LibreOffice makes nothing of it.
    """
    program = find()
    suffix = CONVERTED.get(media_type)
    if suffix is None or program is None:
        return data, media_type
    with tempfile.TemporaryDirectory(prefix="crossfoot-") as folder:
        source = Path(folder, "in" + suffix)
        source.write_bytes(data)
        _run(program, source, seconds)
        result = source.with_suffix(".docx")
        if not result.exists() or result.stat().st_size > _LARGEST:
            raise PermanentError("damaged", f"LibreOffice makes no document of this {suffix[1:].upper()}")
        return result.read_bytes(), media_types.DOCX


def _run(program: str, source: Path, seconds: float) -> None:
    command = [
        program,
        f"-env:UserInstallation={source.parent.joinpath('profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(source.parent),
        str(source),
    ]
    try:
        subprocess.run(command, check=False, capture_output=True, timeout=seconds)  # noqa: S603 — no shell
    except subprocess.TimeoutExpired as error:
        raise PermanentError("time_limit", f"LibreOffice took more than {seconds:g} s") from error
    except OSError as error:
        raise PermanentError("unsupported_format", f"LibreOffice does not start: {error}") from error
