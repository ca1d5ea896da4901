"""Figures that were read, each to be taken once by one that was seen."""

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator
from functools import cached_property

from crossfoot_parser.core.accounting.figures import Figure, Key

EMPTY: deque[Key] = deque()


class Pool:
    """Figures that were read, to be taken once each: from their line first, then page, then anywhere.

    Nearly all are taken from where they stand, so only what is left then is laid out for the wider search.
    """

    def __init__(self, figures: Iterable[Key]) -> None:
        self._left: Counter[Key] = Counter(figures)

    @cached_property
    def _levels(self) -> dict[Hashable, deque[Key]]:
        levels: defaultdict[Hashable, deque[Key]] = defaultdict(deque)
        for key in (key for key, count in self._left.items() if count > 0):
            digits, line, page = key
            for level in (line, (digits, "page", page), (digits, "line", line), (digits,)):
                levels[level].append(key)
        return levels

    def take_near(self, figure: Figure) -> bool:
        """Whether the figure was read from its own line and page; what is taken is gone."""
        return self.take((figure.digits, figure.line, figure.page))

    def take_far(self, figure: Figure) -> bool:
        """Whether the figure was read anywhere, the nearest place first; what is taken is gone."""
        for level in _wider(figure):
            keys = self._levels.get(level, EMPTY)
            while keys:
                if self.take(keys[0]):
                    return True
                keys.popleft()  # used up for good: nobody walks over it again
        return False

    def take(self, key: Key) -> bool:
        """Whether a figure was read just there; what is taken is gone."""
        if self._left.get(key, 0) <= 0:
            return False
        self._left[key] -= 1
        return True

    def strung(self, line: int) -> list[str]:
        """All digits of the figures of a line that are not taken yet."""
        left = (key[0] * max(self._left[key], 0) for key in self._levels.get(line, EMPTY))
        return sorted("".join(left).replace(".", ""))


def _wider(figure: Figure) -> Iterator[Hashable]:
    if figure.line is not None:
        yield (figure.digits, "line", figure.line)
    if figure.page is not None:
        yield (figure.digits, "page", figure.page)
    yield (figure.digits,)
