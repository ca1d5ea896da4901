"""How much one form may bring."""

MOST_FILES = 20
SLACK = 1024 * 1024
"""What a form has around its files."""
