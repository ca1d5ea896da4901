"""Everything that is worked out once for a document and shared by all rules."""

from collections.abc import Mapping
from functools import cached_property

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.document import Stated
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.claims.completeness import Completeness
from crossfoot_validator.core.document.claims.lists.changes import Changes, changes_of_lists
from crossfoot_validator.core.document.claims.lists.finding import listings
from crossfoot_validator.core.document.claims.lists.listing import Listing
from crossfoot_validator.core.document.claims.shares import Shares
from crossfoot_validator.core.document.claims.statements import Prose
from crossfoot_validator.core.document.claims.sums.sentences import Told
from crossfoot_validator.core.document.claims.sums.weighing import Sums
from crossfoot_validator.core.document.facts.ledger import Ledger
from crossfoot_validator.core.document.facts.scales import scales
from crossfoot_validator.core.document.facts.side import tables_of
from crossfoot_validator.core.document.facts.strangers import strangers
from crossfoot_validator.core.document.facts.wholes import wholes_of
from crossfoot_validator.core.document.facts.witnesses import Witnesses


class DocumentContext:
    """A document with its facts by key and its claims by group, each worked out when first asked for."""

    def __init__(self, document: Stated) -> None:
        self.document = document

    @cached_property
    def ledger(self) -> Ledger:
        """The facts of its tables, by key."""
        return Ledger(self.document)

    @cached_property
    def prose(self) -> Prose:
        """The claims of its prose, by statement, list and key."""
        return Prose(self.document)

    @cached_property
    def lists(self) -> tuple[tuple[Listing, ...], ...]:
        """Every 其中 list of the prose, with one reading for each total that it may belong to."""
        return tuple(listings(self.prose))

    @cached_property
    def told(self) -> Told:
        """The amounts of its prose, by sentence and paragraph."""
        return Told(self.document.claims)

    @cached_property
    def sums(self) -> Sums:
        """The sums that its sentences state."""
        return Sums(self.told, self.lists)

    @cached_property
    def completeness(self) -> Completeness:
        """Why its lists are complete."""
        return Completeness(self.prose, self.lists, self.sums)

    @cached_property
    def changes(self) -> tuple[Changes, ...]:
        """The lists that say of every part how much it changed."""
        return tuple(changes_of_lists(self.prose, self.lists))

    @cached_property
    def shares(self) -> Shares:
        """Of what the shares of the prose are, and which of them hold."""
        return Shares(self.prose)

    @cached_property
    def strangers(self) -> frozenset[tuple[int, int]]:
        """Pairs of tables that cannot speak of the same accounts."""
        return strangers(self._shared)

    @cached_property
    def scales(self) -> Mapping[tuple[int, int], tuple[Fact, Fact]]:
        """Pairs of tables of which one has the wrong unit, each with a pair of figures."""
        ledger = self.ledger
        wholes = ((key, within.whole) for key, _ in ledger.groups() for within in wholes_of(key))
        nested = ((ledger.settled(key), ledger.settled(whole)) for key, whole in wholes)
        return scales(self._shared, ((part, whole) for part, whole in nested if part and whole))

    @cached_property
    def witnesses(self) -> Witnesses:
        """The amounts that each two tables give alike."""
        return Witnesses(self._shared)

    @cached_property
    def _shared(self) -> list[list[Fact]]:
        groups = [facts for key, facts in self.ledger.groups() if key.concept != c.PROCUREMENT_ITEM]
        return [facts for facts in groups if len(tables_of(facts)) > 1]

    @cached_property
    def project_forms(self) -> Mapping[int | None, Fact]:
        """The forms of projects, each by its table with the last of its funds."""
        facts = (fact for fact in self.document.facts if fact.key.concept == c.PROJECT_FUNDS)
        return {fact.source.table: fact for fact in facts}
