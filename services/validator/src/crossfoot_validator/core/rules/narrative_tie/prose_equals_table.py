"""A figure of the prose is the figure of the table that states the same fact.

中文：文字中的数与表中的数一致。
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim, Fact
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.checks.wording.claims import said_by
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.claims.statements import Prose
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("narrative-tie.prose-equals-table", 5, "narrative_tie", needs="claim")


def examine(claim: Claim, document: DocumentContext) -> Iterator[Check]:
    """Prose and tables agree where their keys are equal: concept, dimensions, measure and year.

    One check for each figure of the prose, with every table that states the fact. Where the words fit
    more than one key, it passes with any, and fails only where all are stated with one figure; where the
    tables contradict each other, that is theirs to say. Where the document speaks of several regions,
    levels or units, no table says of which
    it is, and a mismatch is not checkable; nor is one in a section about another year, nor one of just what
    is carried over (当年财政拨款 is without it). Source: the prose explains the tables of the same document.
    """
    told = claim.kind in {"figure", "count"} and claim.key is not None
    if told and (check := _check(document.prose, claim)):
        yield check


def _check(prose: Prose, claim: Claim) -> Check | None:
    stated = of_claim(claim)
    found = {key: prose.facts_for(key) for key in (claim.key, *claim.other_keys)}
    readings = [facts for facts in found.values() if facts]
    if not readings:
        return None
    fitting = [facts for facts in readings if _agree(stated, facts)]
    facts = [*(fitting or readings)[0]]
    computed = _computed(next((one for one in facts if not _same(stated, one)), facts[0]))
    certain = claim.settled and (len(found) == 1 or _of_one_figure(list(found.values())))
    doubt = _doubt(claim, facts, certain=certain)
    doubt = doubt or prose.settings.apart_from_tables(claim)
    doubt = doubt or prose.carried_between(stated.amount.interval, computed.interval)
    operands = [of_fact(fact).operand("other") for fact in facts]
    if fitting:
        computed = _computed(facts[0])
    return check_of(RULE, stated, computed, operands, doubt=doubt)


def _computed(fact: Fact) -> Computed:
    figure = of_fact(fact)
    return Computed(figure.amount.base, figure.amount.interval, *said_by(figure))


def _same(stated: Figure, fact: Fact) -> bool:
    return compare(stated.amount, _computed(fact)) != "fail"


def _of_one_figure(readings: Sequence[Sequence[Fact]]) -> bool:
    """Whether all that the words may mean is stated, and is the same: whichever is meant."""
    facts = [fact for reading in readings for fact in reading]
    return all(readings) and all(_same(of_fact(facts[0]), fact) for fact in facts)


def _agree(stated: Figure, facts: Sequence[Fact]) -> bool:
    return all(_same(stated, fact) for fact in facts)


def _doubt(claim: Claim, facts: Sequence[Fact], *, certain: bool) -> str:
    if doubt := claim.doubtful or next((fact.doubtful for fact in facts if fact.doubtful), None):
        return doubt
    if not certain:
        return "the words fit more than one line of the accounts"
    first = facts[0]
    if any(not _same(of_fact(first), fact) for fact in facts[1:]):
        return "the tables contradict each other"
    return ""
