"""Names of sheets that a program gave them: they say nothing about what is on the sheet."""

import re

GIVEN = re.compile(r"(?:[A-Za-z][A-Za-z _-]*|工作表|表格?|第)?\s*\d*(?:页)?(?:\s*[(（]\d+[)）])?")


def is_nameless(name: str) -> bool:
    """Whether a name tells nothing: Sheet1, Table 3, Page 2, 第2页, 工作表1, S1, 4."""
    return GIVEN.fullmatch(name.strip()) is not None
