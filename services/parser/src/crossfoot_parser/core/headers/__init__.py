"""Phase: header rows to column paths, with the rows of all pages below them."""

from crossfoot_parser.core.headers.headed import Headed, read_headers

__all__ = ["Headed", "read_headers"]
