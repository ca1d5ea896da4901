"""Cuts RTF into its tokens: groups, control words with their numbers, bytes of text.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008), "RTF Syntax".
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?"  # a control word; one blank belongs to it
    rb"|\\'([0-9A-Fa-f]{2})"
    rb"|\\([^A-Za-z])"
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+"
    rb"|\\",
    re.DOTALL,
)


_LITERAL = (b"\\", b"{", b"}")


class Token(NamedTuple):
    """One of: a word (with its number), a brace as word, a symbol such as ~ as word, or bytes of text."""

    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens in their order; binary data is passed over."""
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        word, number, code, symbol, brace, text = found.groups()
        if word:
            value = None if number is None else int(number)
            if word == b"bin":
                at += max(0, value or 0)
            else:
                yield Token(word.decode("ascii"), value)
        elif code:
            yield Token(data=bytes([int(code, 16)]))
        elif symbol in _LITERAL:
            yield Token(data=symbol)
        elif symbol:
            yield Token(symbol.decode("latin-1"))
        elif brace:
            yield Token(brace.decode("ascii"))
        elif text:
            yield Token(data=text)
