"""The text of an equation in one line, so that a power or a fraction is never read as a plain figure."""

from lxml import etree

from crossfoot_parser.core.readers.xml import local

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
EQUATIONS = frozenset((MATH + "oMath", MATH + "oMathPara"))
_BETWEEN = {
    "f": "/",
    "sSup": "^",
    "sSub": "_",
    "limUpp": "^",
    "limLow": "_",
    "mr": " ",
    "eqArr": " ",
    "m": "\n",
    "oMathPara": "\n",
}
_UNSHOWN = frozenset(("0", "false", "off"))


def equation_text(element: etree._Element) -> str:
    """What an equation shows: runs as they stand, fractions with a stroke, powers with a circumflex."""
    name = local(element.tag)
    if name == "t":
        return element.text or ""
    if name == "phant" and _property(element, "show") in _UNSHOWN:
        return ""
    parts = [equation_text(child) for child in element if _says_something(child)]
    special = _SPECIAL.get(name)
    return special(element, parts) if special else _BETWEEN.get(name, "").join(filter(None, parts))


def _says_something(child: etree._Element) -> bool:
    return bool(local(child.tag)) and not local(child.tag).endswith("Pr")


def _property(element: etree._Element, name: str) -> str | None:
    found = next((node for node in element.iterfind(f"*/{MATH}{name}")), None)
    return None if found is None else found.get(MATH + "val") or ""


def _with_both(element: etree._Element, parts: list[str]) -> str:
    del element
    return "_".join(parts[:2]) + "".join(f"^{part}" for part in parts[2:])


def _root(element: etree._Element, parts: list[str]) -> str:
    del element
    return "√(" + " ".join(filter(None, parts)) + ")"


def _sum(element: etree._Element, parts: list[str]) -> str:
    return (_property(element, "chr") or "∫") + " ".join(filter(None, parts))


def _brackets(element: etree._Element, parts: list[str]) -> str:
    begin, end = _property(element, "begChr"), _property(element, "endChr")
    inside = (_property(element, "sepChr") or "|").join(parts)
    return ("(" if begin is None else begin) + inside + (")" if end is None else end)


_SPECIAL = {"sSubSup": _with_both, "sPre": _with_both, "rad": _root, "nary": _sum, "d": _brackets}
