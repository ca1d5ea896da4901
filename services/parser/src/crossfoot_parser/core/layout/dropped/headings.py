"""Every way to set lines of headings over columns: a text says in which order they stand, not over what.

Headings that span others stand in a line above them, between the others of their row or apart, as the
program that printed the text saw fit. Which way is right the rows have to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, combinations_with_replacement, groupby, pairwise

from crossfoot_parser.core.layout.dropped.placing import Kind, code_panels
from crossfoot_parser.core.layout.heading_rows import heading_rows
from crossfoot_parser.core.vocabulary.column_sorts import ORDINAL_HEAD, head_sort
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.rows import Path
from crossfoot_parser.core.vocabulary.words import squash

WIDEST = 16
MOST_SPANNING = 3
TWO = 2
SPREAD = frozenset({"项目", "收入", "支出", "合计", "小计", "总计", "金额", "备注", "名称", "科目", "单位"})
Heads = Sequence[str]


@dataclass(frozen=True)
class Layout:
    """One way to set the headings: the path over each column."""

    paths: tuple[Path, ...]
    complete: bool = True  # no heading was left out, as one that spans others nobody knows which
    told: bool = True  # which heading stands over which column
    flat: bool = False  # the last line of headings has one for each column
    nameless: bool = False  # every column is one of amounts

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """What each column is for."""
        kinds = tuple(kind_of(path[-1]) for path in self.paths)
        above, beside = self.paths[0][:-1], {path[:-1] for path in self.paths[1:2]}
        spans = above and above in beside  # the first heading stands over amounts alone
        if not self.nameless and "text" not in kinds and kinds[0] == "number" and not spans:
            return ("text", *kinds[1:])  # a heading that says nothing, as 地区, stands over the names
        return kinds

    @property
    def sound(self) -> bool:
        """Names or codes first, figures behind, and codes at most once or in every panel."""
        kinds = self.kinds
        if self.nameless:
            return set(kinds) == {"number"}
        first = kinds[0] in {"text", "code"} or (kinds[0] == "ordinal" and "text" in kinds[:2])
        codes = [i for i, kind in enumerate(kinds) if kind == "code"]
        together = not codes or codes == list(range(codes[0], codes[0] + len(codes)))
        filled = "text" in kinds and "number" in kinds
        coded = (together and len(codes) <= 3) or bool(code_panels(kinds))
        return first and filled and coded and self._names_lead()

    def _names_lead(self) -> bool:
        """Below a spanning heading no names stand behind figures: there the next panel begins.

        Panels of codes alone may stand side by side below one, with the same headings.
        """
        columns = zip(self.paths, self.kinds, strict=True)
        for _, run in groupby(columns, key=lambda column: column[0][: max(1, len(column[0]) - 1)]):
            kinds = [kind for _, kind in run]
            behind = any(a == "number" and b in {"text", "code"} for a, b in pairwise(kinds))
            if behind and not code_panels(kinds):
                return False
        return True

    def rows(self) -> list[list[str]]:
        """The headings as rows of a grid: a heading at the left of what it spans."""
        return heading_rows(self.paths) if self.told else []


def layouts(lines: Sequence[Heads], *, nameless: bool = False) -> Iterator[Layout]:
    """All ways, the plainest first, that have names or codes before figures, or figures alone."""
    seen = set()
    count = sum(map(len, lines))
    for paths in _all(lines):
        flat = len(paths) == len(lines[-1])
        layout = Layout(tuple(paths), _said(paths) == count, flat=flat, nameless=nameless)
        if 2 <= len(paths) <= WIDEST and layout.paths not in seen and layout.sound:
            seen.add(layout.paths)
            yield layout


def _said(paths: Sequence[Path]) -> int:
    """How many headings stand in the paths, those that span several columns once."""
    return sum(
        level == len(path) - 1 or at == 0 or paths[at - 1][: level + 1] != path[: level + 1]
        for at, path in enumerate(paths)
        for level in range(len(path))
    )


def _all(lines: Sequence[Heads]) -> Iterator[list[Path]]:
    *above, last = lines
    flat: list[Path] = [(head,) for head in last]
    yield _grouped(flat, above[-1] if above else ())
    if not above:
        yield from _stacked(last)
        return
    yield from _under_inner(above[-1], last, above[-2] if above[1:] else ())
    if above[1:]:
        yield from _under_inner([head for line in above for head in line], last, ())
    if above[1:]:
        for paths in _under_outer(above[-2], above[-1], last):
            yield _grouped(paths, above[-3] if above[2:] else ())
    yield from _under_outer((), above[-1], last)


def kind_of(head: str) -> Kind:
    """What a heading says of its column; of amounts where it says nothing."""
    if ORDINAL_HEAD.fullmatch(squash(head)):
        return "ordinal"
    sort = head_sort(head)
    return "number" if sort is None or sort == "blank" else sort


def _grouped(paths: list[Path], groups: Heads) -> list[Path]:
    """Headings over panels: 收入 and 支出 over as many columns each, or each from its column of names on."""
    width, count = len(paths), len(groups)
    if not 2 <= count < width:
        return paths
    kinds = [kind_of(path[-1]) for path in paths]
    names = [i for i, kind in enumerate(kinds) if kind == "text"]
    if count == TWO and len(names) == 1 and kind_of(groups[0]) == "text" and "number" in kinds:
        starts = [0, kinds.index("number")]  # 项目 over codes and names
    elif len(names) == count and names[0] == 0:
        starts = names
    elif width % count == 0:
        starts = list(range(0, width, width // count))
    else:
        return paths
    owners = [sum(start <= i for start in starts) - 1 for i in range(width)]
    return [(groups[owner], *path) for owner, path in zip(owners, paths, strict=True)]


def _stacked(heads: Heads) -> Iterator[list[Path]]:
    """Headings of which not even the lines are known: groups first, or those that are divided last."""
    for count in range(2, min(MOST_SPANNING, len(heads) // 2) + 1):
        grouped = _grouped([(head,) for head in heads[count:]], heads[:count])
        if len(grouped[0]) > 1:
            yield grouped
    for cut in range(2, len(heads) - 1):
        yield from _under_inner(heads[:cut], heads[cut:], ())


def _under_inner(row: Heads, below: Heads, above: Heads) -> Iterator[list[Path]]:
    """Headings of one row, some of which are divided by the row below."""
    for count in range(1, min(MOST_SPANNING, len(below) // 2) + 1):
        for spanning in combinations(range(len(row)), count):
            for parts in _runs(below, count, least=2):
                paths: list[Path] = []
                divided = dict(zip(spanning, parts, strict=True))
                for index, head in enumerate(row):
                    paths += [(head, part) for part in divided[index]] if index in divided else [(head,)]
                yield _grouped(paths, above)


def _under_outer(spanning: Heads, row: Heads, below: Heads) -> Iterator[list[Path]]:
    """The same with the spanning headings in a line of their own, above a row that says nothing of them."""
    count = max(1, len(spanning))
    if count > MOST_SPANNING or len(below) < count:
        return
    for places in combinations_with_replacement(range(len(row) + 1), count):
        for parts in _runs(below, count, least=1):
            paths: list[Path] = []
            for index in range(len(row) + 1):
                for place, part, number in zip(places, parts, range(count), strict=True):
                    if place == index:
                        over = spanning[number : number + 1]
                        paths += [(*over, head) for head in part]
                paths += [(row[index],)] if index < len(row) else []
            yield paths


def _runs(heads: Heads, count: int, least: int) -> Iterator[list[Heads]]:
    for cuts in combinations(range(1, len(heads)), count - 1):
        edges = [0, *cuts, len(heads)]
        runs = [heads[a:b] for a, b in pairwise(edges)]
        if all(len(run) >= least for run in runs):
            yield runs


def rejoined(heads: Heads) -> Heads:
    """Headings whose letters were set apart put together: `项 目` is 项目."""
    joined: list[str] = []
    for head in heads:
        if joined and len(head) == len(joined[-1]) == 1 and joined[-1] + head in SPREAD:
            joined[-1] += head
        else:
            joined.append(head)
    return joined


def are_heads(texts: Heads) -> bool:
    """Whether a line may be one of headings: mostly words that head columns."""
    return 2 * sum(map(is_header_word, texts)) >= len(texts)
