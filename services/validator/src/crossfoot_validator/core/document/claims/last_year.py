"""Last year's figures that the tables state, for a change whose prose tells only this year's.

A table beside the prose is about the same line of the same account where it states the same figure of this
year. Of its figures of last year it is the one that the words of the change name (比2030年执行数).
"""

import re
from collections.abc import Iterator, Mapping

from crossfoot_common.tables.model import Claim, Fact
from crossfoot_validator.core.document.claims.figures import of_claim, of_fact
from crossfoot_validator.core.document.claims.statements import Prose

_NAMED: Mapping[str, tuple[str, ...]] = {
    "预算": ("budget",),
    "执行|决算|完成|实际": ("execution", "final_accounts"),
}
_ANY = ("execution", "final_accounts", "budget")


def last_year_in_tables(prose: Prose, change: Claim, now: Claim) -> Iterator[tuple[Fact, bool]]:
    """What the tables state of last year for the line of a change, and whether its words name the measure.

    Nothing where the words may mean another line, or where a table says otherwise of this year.
    """
    if now.key is None or now.other_keys or not now.settled or prose.period is None:
        return
    of_this_year = prose.facts_for(now.key)
    stated = of_claim(now).amount.interval
    if not of_this_year or not all(stated.meets(of_fact(fact).amount.interval) for fact in of_this_year):
        return
    tables = {fact.source.table for fact in of_this_year}
    named = [measures for words, measures in _NAMED.items() if re.search(words, change.base)]
    for measure in named[0] if len(named) == 1 else _ANY:
        key = now.key.model_copy(update={"measure": measure, "period": prose.period - 1})
        yield from ((one, len(named) == 1) for one in prose.facts_for(key) if one.source.table in tables)
