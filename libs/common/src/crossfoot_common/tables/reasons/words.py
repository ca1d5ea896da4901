"""A text in both languages, and how lists of them are written."""

from collections.abc import Mapping

Words = tuple[str, str]
"""Chinese and English."""


def phrases(chinese: Mapping[str, str]) -> dict[str, Words]:
    """Phrases that are their own English; a template's holes are `{}` there and numbered in Chinese."""
    return {en: (zh, en) for en, zh in chinese.items()}
