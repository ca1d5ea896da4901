"""The words and colours of verdicts and outcomes, the same in every command."""

from rich.text import Text

STYLES = {
    "accepted": "green",
    "verified": "bold green",
    "partially_verified": "green",
    "unverified": "yellow",
    "empty": "dim",
    "rejected": "bold red",
    "unreadable": "magenta",
    "unpacked": "blue",
    "waiting": "dim",
    "error": "bold red",
    "warning": "yellow",
    "info": "dim",
}
ENGLISH = {
    "verified": "proven",
    "partially_verified": "partly proven",
    "unverified": "not proven",
}
REASONS = {
    "empty_file": "the file is empty",
    "too_large": "the file is too large",
    "unsupported_format": "no reader for this kind of file",
    "encrypted": "the file is encrypted: publish it without a password",
    "damaged": "the file is damaged",
    "needs_ocr": "a scan without text: it needs character recognition first",
    "no_content": "nothing in it can be read",
    "time_limit": "reading took too long",
    "memory_limit": "reading took too much memory",
    "page_limit": "too many pages",
    "cell_limit": "too many cells",
    "nesting_limit": "nested too deeply",
    "archive_limit": "the archive is too large",
    "reader_failed": "the reader failed on it (a bug: please report it)",
}


def styled(word: str) -> Text:
    """A verdict, outcome or severity in its colour, in words for people."""
    return Text(ENGLISH.get(word, word), style=STYLES.get(word, ""))


def reason(code: str, detail: str = "") -> str:
    """A reason in words, with the detail where it adds something."""
    words = REASONS.get(code, code)
    return f"{words} ({code}{f': {detail}' if detail else ''})"
