"""What the characters of symbol fonts look like; what is not known is U+FFFD, never a digit or a letter.

Source: the encoding of Adobe's Symbol font, and the character charts of Wingdings, in the part that occurs in
disclosures: signs of arithmetic, and boxes with and without a tick.
"""

_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_SYMBOL = {code: chr(code) for code in (*range(0x30, 0x3A), *b" !#%&()+,./:;<=>?[]_{|}")} | {
    0x2A: "∗", 0x2D: "−", 0x44: "Δ", 0x53: "Σ", 0x61: "α", 0x62: "β", 0x6D: "μ", 0x70: "π", 0x7E: "∼",
    0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xBE: "―", 0xD6: "√", 0xD7: "⋅", 0xE5: "∑",
}  # fmt: skip
_WINGDINGS = {
    0x20: " ", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "❖",
    0x78: "☒", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x20: " ", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□"}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": {},
    "zapfdingbats": {},
    "mt extra": {},
    "marlett": {},
}
_PRIVATE = range(0xF000, 0xF100)


def is_symbol_font(font: str | None) -> bool:
    """Whether the characters of a font are pictures, whatever their codes would be in others."""
    return (font or "").lower() in _FONTS


def symbol(font: str | None, code: int) -> str:
    """One character of a font as it looks. Fonts for text have their private places for themselves."""
    known = _FONTS.get((font or "").lower())
    if known is not None:
        return known.get(code & 0xFF, _UNKNOWN) if code in _PRIVATE or code < 0x100 else _shown(code)
    return _shown(code)


def in_font(font: str | None, text: str) -> str:
    """A text whose run is set in a font of symbols."""
    return "".join(symbol(font, ord(char)) for char in text) if is_symbol_font(font) else text


def _shown(code: int) -> str:
    if (
        code < 0x20
        or 0x7F <= code < 0xA0
        or 0xD800 <= code < 0xF900
        or code > 0x10FFFF
        or code in {0xFFFE, 0xFFFF}
    ):
        return _UNKNOWN
    return chr(code)
