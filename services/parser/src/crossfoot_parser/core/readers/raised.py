"""Raised and lowered print: a note's number behind a figure is no digit of it, whatever the format."""

_SCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")


def raised(text: str, before: str) -> str:
    """Raised (or lowered) text as it can stand in one line behind `before`: 530.00 and ¹ are 530.00^1."""
    plain = text.strip().translate(_SCRIPTS)
    behind_figure = before.rstrip()[-1:].isdigit() or before.rstrip()[-1:] in {".", "%", "％"}
    return f"^{plain}" if plain[:1].isdigit() and behind_figure else text
