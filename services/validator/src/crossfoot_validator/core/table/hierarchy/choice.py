"""Which reading of a list its figures bear out, and the relations that follow from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crossfoot_common.construction import quick
from crossfoot_common.tables.structure import Entry
from crossfoot_validator.core.table.evaluation import ask_alike, evaluate, needed_values
from crossfoot_validator.core.table.hierarchy.schemes import candidates
from crossfoot_validator.core.table.hierarchy.sums import Forest, Sum
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Proof, Relation, Result, Term
from crossfoot_validator.core.vocabulary.rule import Rule

ANY = Rule("", 0, "column_footing", needs="table")
JOINED = 1.5  # two joined fails cost less than the one that a flat reading has, and more than none
TELLING = 3  # digits of a figure
MANY_ENTRIES = 400  # a longer list is judged by its first part: enough to know its structure


@quick
@dataclass(frozen=True, slots=True)
class Grown:
    """A sum of the chosen forest in one column of figures, ready to be claimed by a rule."""

    forest: Forest
    sum: Sum
    column: int
    total: tuple[int, int]
    parts: tuple[Place, ...]
    exact: bool
    minus: frozenset[Place] = frozenset()  # parts that are subtracted
    lost: bool = False  # a part is blank of which a list of 其中 shows something

    @property
    def structure(self) -> str:
        """The rows that take part, which all columns share."""
        head = self.forest.entries[self.sum.total]
        return f"{head.panel}:{head.row}={self.sum.total}"

    def relation(self, rule: Rule, proof: Proof, *, at_most: bool = False, forbid: str = "") -> Relation:
        """What a rule claims about it."""
        return Relation(
            rule, self.total, tuple(Term(p, -1 if p in self.minus else 1) for p in self.parts),
            self.structure, proof,
            scheme=f"{self.forest.entries[self.sum.total].panel}:{self.forest.scheme}",
            kind="at_most" if at_most else "sum", exact=self.exact,
            forbid_fail=forbid or ("parts_blank" if self.lost else ""),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tried:
    """A reading of a list with its sums, and what the figures say of each that exhausts its total."""

    forest: Forest
    sums: tuple[tuple[Grown, Result | None], ...]

    def score(self, view: TableView) -> float:
        """Sums that hold, by how telling they are, less those that do not.

        Two that ask for the same figure in the same cell speak for the reading that joins them: one slip
        there breaks the sum above and the one below it. Not among codes, where a lost one joins what does
        not belong.
        """
        total = 0.0
        failed: list[tuple[Grown, Result]] = []
        for grown, result in self.sums:
            if result is None:
                continue
            if result.holds:
                total += 1.0 if result.weight > 1 else 0.4 if result.weight else 0.05
            elif result.outcome == "fail":
                failed.append((grown, result))
        joined = 0 if self.forest.scheme.startswith("codes") else _joined(failed, view)
        return total - len(failed) + JOINED * joined


def choose(entries: tuple[Entry, ...], view: TableView) -> Tried | None:
    """The candidate under which most sums hold; of equals the one that the labels put first."""
    if len(entries) > MANY_ENTRIES:
        sample = choose(entries[:MANY_ENTRIES], view)
        alike = (f for f in candidates(entries) if sample and f.scheme == sample.forest.scheme)
        return next((try_out(forest, view) for forest in alike), None)
    tried = [try_out(forest, view) for forest in candidates(entries)]
    return tried[0] if len(tried) == 1 else max(tried, key=lambda one: one.score(view), default=None)


def try_out(forest: Forest, view: TableView) -> Tried:
    """What the figures say of a reading."""
    return Tried(forest, tuple((grown, _result(grown, view)) for grown in grow(forest, view)))


def _result(grown: Grown, view: TableView) -> Result | None:
    return None if grown.sum.partial else evaluate(grown.relation(ANY, "position"), view.amount)


def _joined(failed: Sequence[tuple[Grown, Result]], view: TableView) -> int:
    """How many rows miss the sum of what is below them by what the sum above them misses.

    A figure of few digits does so by chance.
    """
    wanted = {grown.total: dict(needed_values(result, view))[grown.total] for grown, result in failed}
    return sum(
        1
        for grown, result in failed
        for place, needed in needed_values(result, view)
        if place != grown.total and place in wanted
        if (own := view.amount(place)) is not None and len(own.value.as_tuple().digits) >= TELLING
        if ask_alike(needed, wanted[place], own)
    )


def grow(forest: Forest, view: TableView) -> Iterator[Grown]:
    """Each sum in each column of figures, with what is below a blank row in its place."""
    lists = any(entry.label.of_which for entry in forest.entries)
    for sum_ in forest.sums:
        head = forest.entries[sum_.total]
        for k in range(len(head.cells)):
            total = (head.row, head.cells[k])
            parts: list[Place] = []
            minus: set[Place] = set()
            exact = True
            for part in sum_.parts:
                own = _place(forest, part, k)
                below = [own] if view.amount(own) is not None else _reported(forest, part, k, view)
                exact = exact and below == [own]
                parts += below
                minus.update(below if forest.entries[part].label.less else ())
            shown = [place for place in parts if view.reported(place)]
            lost = lists and any(_is_lost(forest, part, k, view) for part in sum_.parts)
            grown = Grown(forest, sum_, k, total, tuple(shown or parts), exact, lost=lost)
            yield _subtracted(grown, minus, view) if minus else grown


def _subtracted(grown: Grown, minus: set[Place], view: TableView) -> Grown:
    """Rows that say 减 are subtracted, unless they show a minus or the figures add them up all the same."""
    less = frozenset(p for p in minus if (own := view.amount(p)) is not None and own.value > 0)
    plain = evaluate(grown.relation(ANY, "position"), view.amount)
    return grown if plain is not None and plain.holds else replace(grown, minus=less)


def _reported(forest: Forest, entry: int, k: int, view: TableView) -> list[Place]:
    """A row's own figure; where it is blank, those of the children that exhaust it, if one shows any."""
    place = _place(forest, entry, k)
    if view.amount(place) is not None or entry not in forest.children or _is_listed(forest, entry):
        return [place]
    below = [found for child in forest.children[entry] for found in _reported(forest, child, k, view)]
    return below if any(view.amount(found) is not None for found in below) else [place]


def _is_listed(forest: Forest, entry: int) -> bool:
    """Whether 其中 below a row lists some of it: what the row itself shows they do not say."""
    return any(forest.entries[child].label.of_which for child in forest.children.get(entry, ()))


def _is_lost(forest: Forest, entry: int, k: int, view: TableView) -> bool:
    """Whether a row is blank and rows below it show something, among which stands a 其中.

    What that lists need not be marked behind its first row: how much all of them are together is not known.
    """
    if view.amount(_place(forest, entry, k)) is not None:
        return False
    below = _all_below(forest, entry)
    listed = any(forest.entries[one].label.of_which for one in below)
    return listed and any(view.amount(_place(forest, one, k)) is not None for one in below)


def _all_below(forest: Forest, entry: int) -> list[int]:
    children = forest.children.get(entry, [])
    return [*children, *(found for child in children for found in _all_below(forest, child))]


def _place(forest: Forest, entry: int, k: int) -> Place:
    own = forest.entries[entry]
    return own.row, own.cells[k if k < len(own.cells) else -1]
