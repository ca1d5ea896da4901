"""OpenDocument texts for tests, written part by part."""

import io
import zipfile

_NAMES = {name: name for name in ("office", "table", "text", "style")} | {"draw": "drawing"}
NAMESPACES = (
    " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in _NAMES.items()
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)
KIND = "application/vnd.oasis.opendocument.text"


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def cell(*paragraphs: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{''.join(map(p, paragraphs))}</table:table-cell>"


def row(texts: tuple[str, ...]) -> str:
    return f"<table:table-row>{''.join(map(cell, texts))}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


def style(name: str, said: str, parent: str = "") -> str:
    return f'<style:style style:name="{name}" style:parent-style-name="{parent}">{said}</style:style>'


def _document(element: str, attributes: str, parts: tuple[str, ...], styles: str) -> str:
    kept = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    body = f"<office:body><office:text>{''.join(parts)}</office:text></office:body>"
    return f"<office:{element} {NAMESPACES} {attributes}>{kept}{body}</office:{element}>"


def package(*parts: str, styles: str = "", manifest: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", KIND)
        archive.writestr("content.xml", _document("document-content", "", parts, styles))
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return buffer.getvalue()


def flat(*parts: str, styles: str = "") -> bytes:
    return _document("document", f'office:mimetype="{KIND}"', parts, styles).encode()
