"""What a browser prints above and below each page: time and title, address and page number."""

import re

PRINTED = re.compile(
    r"(?:https?|file)://\S*?(?:\d{1,4}/\d{1,4})?"
    r"|\d{1,4}/\d{1,2}/\d{1,4},?(?:[上下]午)?\d{1,2}:\d\d(?:[AP]M)?(?!\d).{0,60}"
)
"""Matches such a line without its blanks."""
