"""Takes 7z archives apart with what Python brings along: LZMA, LZMA2, Deflate, BZip2 and stored members.

Why no library: py7zr is LGPL and brings nine packages, most of them native, for methods and encryption that
are not met here; what 7-Zip writes by default the standard library decodes.
"""

from crossfoot_parser.core.readers.sevenzip.archive import seven_zip_members

__all__ = ["seven_zip_members"]
