"""Programs that print the text of a PDF, as people use them before they hand a text on."""

import io
import subprocess
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from shutil import which

import pdfplumber
import pypdfium2

Extractor = Callable[[bytes], str]


def extractors() -> dict[str, Extractor]:
    """Those that are there: pypdf and poppler only where they are installed."""
    found: dict[str, Extractor] = {"pdfplumber": _pdfplumber, "pdfium": _pdfium}
    if find_spec("pypdf"):
        found["pypdf"] = _pypdf
    if which("pdftotext"):
        found |= {"poppler": _poppler, "poppler raw": _poppler_raw}
    return found


def _pdfplumber(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def _pdfium(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", "\n")
    finally:
        document.close()


def _pypdf(data: bytes) -> str:
    reader = import_module("pypdf").PdfReader(io.BytesIO(data))
    return "\n".join(page.extract_text() for page in reader.pages)


def _poppler(data: bytes) -> str:
    return _run([], data)


def _poppler_raw(data: bytes) -> str:
    return _run(["-raw"], data)


def _run(options: list[str], data: bytes) -> str:
    command = [which("pdftotext") or "pdftotext", *options, "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout.decode()
