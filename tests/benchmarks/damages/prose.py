"""Sentences that are wrapped, interrupted or robbed of a part; every figure that is left stays as it is."""

import re
from random import Random

from tests.benchmarks.damages.lines import Lines, is_prose, is_row, pick, replaced

NUMBER = re.compile(r"\d[\d,]*\.?\d+")
CLAUSE = re.compile(r"(?<=[，。；：,;:])(?P<subject>[^，。；：,;:\d]{2,})(?=\d)")


def wrap_prose(lines: Lines, rng: Random) -> Lines | None:
    """Every paragraph is wrapped at the same width, in words and figures alike."""
    width = rng.randrange(18, 45)
    damaged = [part for line in lines for part in _wrapped(line, width)]
    return damaged if damaged != lines else None


def wrap_within_number(lines: Lines, rng: Random) -> Lines | None:
    """A line ends within a figure."""
    return _cut(lines, rng, NUMBER, "\n")


def blank_within_number(lines: Lines, rng: Random) -> Lines | None:
    """A blank within a figure of the prose."""
    return _cut(lines, rng, NUMBER, " ")


def page_within_sentence(lines: Lines, rng: Random) -> Lines | None:
    """A page ends within a sentence: page number and blank lines."""
    return _cut(lines, rng, re.compile(r"[^\d.,%\s]{4,}"), "\n\n— 7 —\n\n")


def drop_subject(lines: Lines, rng: Random) -> Lines | None:
    """What a figure is the figure of is lost."""
    return _dropped(lines, rng, CLAUSE, "subject")


def drop_clause(lines: Lines, rng: Random) -> Lines | None:
    """A clause with its figure is lost (from a list this cannot be known)."""
    return _dropped(lines, rng, re.compile(r"(?<=[，；])[^，。；]*\d[^，。；]*[，；]"), 0)


def drop_stop(lines: Lines, rng: Random) -> Lines | None:
    """A comma, stop or colon between two clauses is lost."""
    return _dropped(lines, rng, re.compile(r"[，。；：]"), 0)


def drop_unit_of_claim(lines: Lines, rng: Random) -> Lines | None:
    """A figure of the prose loses its unit."""
    return _dropped(lines, rng, re.compile(r"(?<=\d)\s*(万元|元)"), 0)


def drop_of_which(lines: Lines, rng: Random) -> Lines | None:
    """其中 is lost."""
    return _dropped(lines, rng, re.compile(r"其中[:：]?"), 0)


def drop_prose_line(lines: Lines, rng: Random) -> Lines | None:
    """A whole line of the prose is lost."""
    at = pick(rng, [i for i, line in enumerate(lines) if is_prose(line)])
    return None if at is None else replaced(lines, at)


def join_prose_lines(lines: Lines, rng: Random) -> Lines | None:
    """Two paragraphs are one line."""
    rows = [i for i, line in enumerate(lines) if is_prose(line)]
    at = pick(rng, rows[:-1])
    if at is None:
        return None
    following = next(i for i in rows if i > at)
    damaged = replaced(lines, at, lines[at] + lines[following])
    return replaced(damaged, following)


def _wrapped(line: str, width: int) -> list[str]:
    if is_row(line) or len(line) <= width:
        return [line]
    return [line[i : i + width] for i in range(0, len(line), width)]


def _places(lines: Lines, pattern: re.Pattern[str]) -> list[tuple[int, re.Match[str]]]:
    return [(i, m) for i, line in enumerate(lines) if is_prose(line) for m in pattern.finditer(line)]


def _cut(lines: Lines, rng: Random, pattern: re.Pattern[str], by: str) -> Lines | None:
    places = _places(lines, pattern)
    if not places:
        return None
    at, match = rng.choice(places)
    cut = rng.randrange(match.start() + 1, match.end())
    return replaced(lines, at, *(lines[at][:cut] + by + lines[at][cut:]).split("\n"))


def _dropped(lines: Lines, rng: Random, pattern: re.Pattern[str], group: int | str) -> Lines | None:
    places = _places(lines, pattern)
    if not places:
        return None
    at, match = rng.choice(places)
    return replaced(lines, at, lines[at][: match.start(group)] + lines[at][match.end(group) :])
