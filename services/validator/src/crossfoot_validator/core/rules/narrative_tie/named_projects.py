"""A project that the prose names with an amount has that amount in its form or in the list of projects.

中文：文字中点名的项目金额与该项目绩效表（项目表）一致。
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim, Fact
from crossfoot_common.tables.units import is_money
from crossfoot_common.tables.wording import bare, plain
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.checks.wording.claims import said_by
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import of_claim, of_fact
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.premise import NAMED
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("narrative-tie.named-projects", 1, "narrative_tie", needs="document")
_FUNDS = {c.PROJECT_FUNDS, c.PROJECT_TOTAL}
_TAIL = re.compile(r"(项目)?(资金|预算|支出)?(共|为)?$")
_SHORTEST = 4  # characters: a shorter name is a word of many sentences
_FEW = "too few projects of this text have the amount that their forms say"
Pair = tuple[Claim, Sequence[Fact]]


def examine(document: DocumentContext) -> Iterator[Check]:
    """The amount of the prose is that of the year or of all years of the project that it names.

    The whole name, nothing else, and one form or line of it. It fails where two or more other projects that
    the text names have the amounts of their forms, and more than differ: a text may speak of a part or of
    another year. Source: 预算绩效情况说明 names the projects behind the forms.
    """
    named = _by_name(document.document.facts)
    pairs = [
        (claim, facts)
        for claim in document.document.claims
        if claim.kind == "figure" and is_money(claim.unit) and (facts := _of_year(claim, named))
    ]
    right = {claim.subject for claim, facts in pairs if _fitting(claim, facts)}
    wrong = {claim.subject for claim, facts in pairs} - right
    borne_out = len(right) >= NAMED and len(right) > len(wrong)
    for claim, facts in pairs:
        forbid = document.prose.settings.apart_from_tables(claim)
        yield _check(claim, facts, forbid or ("" if borne_out else _FEW))


def _by_name(facts: Sequence[Fact]) -> Mapping[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        name = _name(fact.key.subject or "") if fact.key.concept in _FUNDS else ""
        if len(name) >= _SHORTEST:
            found[name].append(fact)
    return found


def _of_year(claim: Claim, named: Mapping[str, Sequence[Fact]]) -> Sequence[Fact]:
    """What is stated of the project that a claim names, where both are of one year."""
    years = {claim.period, claim.setting.period if claim.setting else None} - {None}
    return [fact for fact in named.get(_name(claim.subject), ()) if not years - {fact.key.period}]


def _name(text: str) -> str:
    return _TAIL.sub("", plain(bare(text)))


def _fitting(claim: Claim, facts: Sequence[Fact]) -> list[Fact]:
    stated = of_claim(claim).amount
    return [fact for fact in facts if compare(stated, _computed(fact)) != "fail"]


def _computed(fact: Fact) -> Computed:
    figure = of_fact(fact)
    return Computed(figure.amount.base, figure.amount.interval, *said_by(figure))


def _check(claim: Claim, facts: Sequence[Fact], forbid: str) -> Check:
    fitting = _fitting(claim, facts)
    doubt = claim.doubtful or next((fact.doubtful for fact in facts if fact.doubtful), None) or forbid
    shown = fitting[:1] or facts
    operands = [of_fact(fact).operand("other") for fact in shown]
    return check_of(RULE, of_claim(claim), _computed(shown[0]), operands, doubt=doubt)
