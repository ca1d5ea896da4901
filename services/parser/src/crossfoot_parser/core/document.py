"""What comes out of the parser's core for one file: a parsed document, ready to be told to others."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.model import Claim, DocumentInfo, Fact, Table
from crossfoot_parser.core.blocks import Line

Trace = tuple[tuple[str, tuple[str, ...]], ...]
"""One entry a phase: its name with what it does, and lines of text."""


@dataclass(frozen=True)
class ParsedDocument:
    """One document: its tables in order, the facts of each table (by sequence), the claims of its prose."""

    info: DocumentInfo
    tables: tuple[Table, ...]
    facts: tuple[Fact, ...] = ()
    claims: tuple[Claim, ...] = ()
    prose: tuple[Line, ...] = ()  # what belongs to no table, without page numbers and contents
    figures: Accounting = field(default_factory=Accounting)  # what became of every figure that was seen
    units: tuple[str, ...] = ()  # of which a department's budget or accounts are made up, where it lists them
    unread: bool = False  # some of its pages are pictures that were not read
    trace: Trace = field(default=(), repr=False)  # what each phase saw, for --explain

    def facts_of(self, sequence: int) -> tuple[Fact, ...]:
        """The facts that one table states."""
        return self._by_table.get(sequence, ())

    @cached_property
    def _by_table(self) -> Mapping[int | None, tuple[Fact, ...]]:
        stated: dict[int | None, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            stated[fact.source.table].append(fact)
        return {table: tuple(facts) for table, facts in stated.items()}
