"""Says of formats that are recognised and not read what they are, and what would help.

SYLK and DIF hold figures without, or with half of, what is displayed: no decimals in DIF, code pages of their
own in SYLK. A guess at them would be checked as if somebody had published it.
"""

from crossfoot_common import media_types
from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument

_ADVICE = {
    media_types.SYLK: "SYLK is not read; save the workbook as XLSX",
    media_types.DIF: "DIF does not keep what is displayed; save the workbook as XLSX",
    media_types.PPTX: "presentations are not read; publish the tables as XLSX or PDF",
    media_types.ODP: "presentations are not read; publish the tables as XLSX or PDF",
    media_types.CEB: "CEB is not read; save the document as PDF or OFD with Apabi Reader",
    media_types.XPS: "XPS is not read; print the document to PDF",
    media_types.POSTSCRIPT: "PostScript is not read; convert the document to PDF",
    media_types.IWORK: "documents of iWork are not read; export them as XLSX, DOCX or PDF",
    media_types.HEIC: "HEIC is not read; save the picture as JPEG or PDF",
    media_types.GZIP: "gzip is not unpacked; publish the files themselves or as ZIP",
}


class RefusingReader:
    """Every file is refused with the reason."""

    media_types = frozenset(_ADVICE)

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """Nothing.

        Raises:
            PermanentError: `unsupported_format`.
        """
        del limits
        advice = _ADVICE.get(detect(data), "this format is not read")
        raise PermanentError("unsupported_format", advice)


READER = RefusingReader()
