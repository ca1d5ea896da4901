"""Text that a spreadsheet would take for a formula is kept from being one (CSV injection, OWASP)."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would calculate it. Numbers never come this way."""
    return f"'{text}" if text.startswith(FORMULA) else text
