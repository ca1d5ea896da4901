"""The lists of a table: the rows of each panel, and code panels side by side read as one list."""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.structure import Entry, Structure
from crossfoot_validator.core.table.hierarchy.sums import is_total


def sections_of(entries: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    """The sections of a sheet of statistics: 合计 with plain rows below, then （一） with its own 1., 2., 3.

    Each section counts things of its own; a row that opens one starts a list.
    """
    section: list[Entry] = []
    for entry in entries:
        opens = entry.label.total is not None or entry.label.style in {1, 2}
        if section and opens:
            yield tuple(section)
            section = []
        section.append(entry)
    yield tuple(section)


List = tuple[Entry, ...]


def lists_of(structure: Structure) -> Iterator[tuple[tuple[List, ...], ...]]:
    """Each list once, in every way in which it may be read, the likeliest first.

    Panels of one code system and one shape continue each other from left to right; but where each ends in
    a total of its own (合计 beside 合计), they may as well be lists of their own.
    """
    joined: dict[tuple[str, int], list[List]] = {}
    for listed in structure.entries:
        # codes whose level nothing proves hang nowhere: what they are part of is not known
        entries = tuple(e for e in listed if not e.relative)
        system = _system(entries)
        if system:
            joined.setdefault((system, len(entries[0].cells)), []).append(entries)
        elif entries:
            yield ((entries,),)
    for group in joined.values():
        whole = (group[0] if len(group) == 1 else _join(group),)
        yield (whole, tuple(group)) if _each_has_a_total(group) else (whole,)


def _each_has_a_total(group: Sequence[List]) -> bool:
    """Whether the panels are several and each shows a total in a column of its own."""
    totals = [{e.cells for e in entries if is_total(e)} for entries in group]
    return len(group) > 1 and all(totals) and len(set[tuple[int, ...]]().union(*totals)) == len(group)


def _system(entries: Sequence[Entry]) -> str:
    """The economic system (3 or 5) of a panel's codes; functional and unit codes are never split so."""
    codes = [e.code for e in entries if e.code]
    if not codes or 3 * len(codes) < len(entries):
        return ""
    firsts = {code[0] for code in codes}
    return firsts.pop() if len(firsts) == 1 and firsts <= {"3", "5"} else ""


def _join(group: Sequence[Sequence[Entry]]) -> tuple[Entry, ...]:
    """Rows in reading order, totals last, a total that two panels share only once."""
    rows = [e for entries in group for e in entries if not is_total(e)]
    totals = {(e.row, e.cells): e for entries in reversed(group) for e in entries if is_total(e)}
    return (*rows, *reversed(totals.values()))
