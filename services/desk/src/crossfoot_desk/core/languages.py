"""The two languages of the pages: Chinese first, English by one click."""

from typing import Literal, get_args

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Words = tuple[str, str]
"""Chinese and English."""


def language_of(said: str | None) -> Language:
    """The language that somebody asked for; Chinese where they asked for none that there is."""
    return "en" if said == "en" else "zh"


def spoken(words: Words, language: Language) -> str:
    """Words in a language; where there are none in it, in the other."""
    zh, en = words
    return (en or zh) if language == "en" else (zh or en)
