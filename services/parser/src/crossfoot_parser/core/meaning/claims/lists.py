"""Follows 其中 lists over clauses, sentences and numbered items: which statement is a part of which total."""

from dataclasses import dataclass

from crossfoot_parser.core.meaning.claims.words import listing


@dataclass(slots=True)
class OpenList:
    """A list whose parts are being read. `wholes`: groups of the total, more than one when ambiguous.

    `level` is that of the passage that opened it, `item_level` that of its numbered items. `inline` lists
    stand in one sentence. `segment` counts the semicolons seen since it was opened. `doubtful` says why its
    parts are not certain to be parts of one of `wholes`.

    A list whose items stand side by side (A、B、C) ends with its semicolon where the words behind it open a
    list of their own, close the account, or go on with the list around it.
    """

    list_id: int
    wholes: tuple[int, ...]
    level: int
    inline: bool
    item_level: int | None = None
    items: int = 0
    segment: int = 0
    doubtful: str | None = None
    together: int = 0  # amounts that were told before the first semicolon
    last: str = ""  # the part that was told last
    sentence: int = 0  # in which its last part was told
    over: bool = False  # what was told since is no part of it


def enter_heading(lists: list[OpenList], level: int | None) -> list[OpenList]:
    """What stays open behind a heading: lists opened further out."""
    if level is None:
        return lists
    return [one for one in lists if not one.inline and one.level < level and one.item_level is None] + [
        one
        for one in lists
        if not one.inline and one.item_level is not None and one.level < level <= one.item_level
    ]


def enter_passage(lists: list[OpenList], level: int | None) -> list[OpenList]:
    """What stays open at the start of a passage, with the level of its items settled by the first of them."""
    stay: list[OpenList] = []
    for one in lists:
        if level is None:  # also the rest of a numbered item, when a line ended with a full stop
            stay.append(one)
        elif not one.inline and level > one.level and (one.item_level is None or level >= one.item_level):
            if one.item_level is None and one.items == 0:
                one.item_level = level
            if one.item_level is not None:
                stay.append(one)
    return stay


def end_segment(lists: list[OpenList], words: str) -> list[OpenList]:
    """Behind a semicolon: an inline list that had no figure was an enumeration of words.

    Unless the words say that there is nothing of an item: 其中：无会议费；培训费A.
    """
    for one in lists:
        one.segment += 1
    return [one for one in lists if not (one.inline and one.items == 0) or listing.NOTHING.search(words)]


def begin_segment(lists: list[OpenList], words: str) -> list[OpenList]:
    """What stays open when these words follow a semicolon."""
    inline = [one for one in lists if one.inline]
    anew = listing.OPENS.search(words) is not None or listing.BOTTOM_LINE.search(words) is not None
    around = [one for one in lists if one.inline or one.item_level is None]
    over = [one for one in inline if one.together > 1 and (anew or one is not around[0])]
    return [one for one in lists if one not in over]


def end_sentence(lists: list[OpenList]) -> list[OpenList]:
    """Behind a full stop: inline lists are over, and so are unnumbered ones that have begun."""
    return [one for one in lists if not one.inline and (one.item_level is not None or one.items == 0)]


def goes_on(ended: list[OpenList], subject: str) -> OpenList | None:
    """其中，税收收入A。非税收入B: the list of the sentence before, where it ended with one part of a pair."""
    for one in reversed(ended):
        if len(one.wholes) == 1 and listing.are_siblings(one.last, subject):
            return one
    return None


def list_of(lists: list[OpenList], level: int | None, *, first: bool) -> OpenList | None:
    """The list that a new figure of a passage belongs to; of a numbered item only its first figure does."""
    for one in reversed(lists):
        if one.over:
            continue
        if one.inline or one.item_level is None:
            return one
        if level == one.item_level:
            return one if first else None
        return None
    return None
