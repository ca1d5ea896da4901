"""The names of WordprocessingML that matter here, and what is passed over."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def w(name: str) -> str:
    """A name in the main namespace, as lxml writes it."""
    return _W + name


VALUE = w("val")
IDENTITY = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
"""What refers to a note, and the part that holds it."""
# deleted and moved-away text, field codes, comments, phonetic guides; Fallback repeats what Choice says
PASSED_OVER = frozenset(
    [
        *map(w, ("del", "moveFrom", "instrText", "delText", "delInstrText", "commentReference", "rt")),
        *map(w, ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr")),
        _MC + "Fallback",
    ]
)
