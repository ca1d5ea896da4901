"""The media types of files that are known, read or not."""

from typing import Final

PDF: Final = "application/pdf"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSB: Final = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
XLS: Final = "application/vnd.ms-excel"
ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOC: Final = "application/msword"
RTF: Final = "application/rtf"
ODT: Final = "application/vnd.oasis.opendocument.text"
PPTX: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
OFD: Final = "application/ofd"  # GB/T 33190, the national fixed-layout format
HTML: Final = "text/html"
MHTML: Final = "multipart/related"  # a page with its parts in one file
SPREADSHEET_XML: Final = "application/vnd.ms-spreadsheetml"  # Excel 2003
WORD_XML: Final = "application/vnd.ms-wordml"  # Word 2003
FLAT_DOCX: Final = "application/vnd.ms-word2006ml"  # the parts of a DOCX in one XML file
FLAT_ODS: Final = "application/vnd.oasis.opendocument.spreadsheet-flat-xml"
FLAT_ODT: Final = "application/vnd.oasis.opendocument.text-flat-xml"
SYLK: Final = "application/x-sylk"
DIF: Final = "application/x-dif"
XML: Final = "application/xml"
CSV: Final = "text/csv"
TEXT: Final = "text/plain"
ODP: Final = "application/vnd.oasis.opendocument.presentation"
CEB: Final = "application/x-ceb"  # Founder Apabi, which many bureaus published in before OFD
XPS: Final = "application/vnd.ms-xpsdocument"  # what Windows prints to a file
IWORK: Final = "application/vnd.apple.iwork"
POSTSCRIPT: Final = "application/postscript"
GZIP: Final = "application/gzip"
ZIP: Final = "application/zip"
RAR: Final = "application/vnd.rar"
SEVEN_ZIP: Final = "application/x-7z-compressed"
PNG: Final = "image/png"
JPEG: Final = "image/jpeg"
TIFF: Final = "image/tiff"
GIF: Final = "image/gif"
BMP: Final = "image/bmp"
WEBP: Final = "image/webp"
HEIC: Final = "image/heic"  # what telephones make of a page
UNKNOWN: Final = "application/octet-stream"

PICTURES: Final = frozenset((PNG, JPEG, TIFF, GIF, BMP, WEBP))
"""Files that are pictures of pages and can be read as such."""
