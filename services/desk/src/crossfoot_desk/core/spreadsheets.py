"""Text that a spreadsheet would take for a formula is kept from being one (CSV injection, OWASP)."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(value: object) -> object:
    """Text behind an apostrophe where a spreadsheet would calculate it; numbers as they are."""
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
