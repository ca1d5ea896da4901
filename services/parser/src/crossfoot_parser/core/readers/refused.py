"""Says of formats that are recognised and not read what they are, and what would help.

SYLK and DIF hold figures without, or with half of, what is displayed: no decimals in DIF, code pages of their
own in SYLK. A guess at them would be checked as if somebody had published it.
"""

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument

_ADVICE = {
    media_types.SYLK: "SYLK is not read; save the workbook as XLSX",
    media_types.DIF: "DIF does not keep what is displayed; save the workbook as XLSX",
    media_types.PPTX: "presentations are not read; publish the tables as XLSX or PDF",
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
        advice = _ADVICE.get(media_types.detect(data), "this format is not read")
        raise PermanentError("unsupported_format", advice)


READER = RefusingReader()
