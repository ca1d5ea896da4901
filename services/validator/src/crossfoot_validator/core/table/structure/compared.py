"""Which two columns a column of changes, growths or completions compares: by heading and by figures.

The columns beside it propose, its heading names, rows that tell the candidates apart confirm: where budget
and adjusted budget are the same nothing is known of which of them is divided.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from crossfoot_common.tables.structure.labels import compact
from crossfoot_common.tables.structure.panels import Panel
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.structure.comparing import names, names_anything
from crossfoot_validator.core.vocabulary.premise import NOT_CONFIRMED, Reading, best
from crossfoot_validator.core.vocabulary.relation import Kind, Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

Pair = tuple[int, int]
"""What is divided or subtracted from, and by what: new and old, spent and budget."""
MOST = 7  # columns nearest on the left that may be compared
RELATIVE = re.compile(
    r"[%％‰]|百分|增减|增长|增幅|变动|变化|升降|差[额异]|占比|比重|比例|比率|完成.{0,8}率"
    r"|(?:执行|支付|拨付|使用)率|进度|名次|排名|位次|指数"
)

STEP = re.compile(r"调整[数额]|调整金额|调[增减]|追加")
AFTER = re.compile(r"(?:调整|变动|追加)后|调整预算")


def name_of(context: TableContext, column: int) -> str:
    """The two lowest headings of a column, in half-width."""
    return compact("".join(context.table.columns[column].path[-2:]))


def is_relative(context: TableContext, column: int) -> bool:
    """Whether a column shows changes, rates or ranks: there a part may exceed its whole."""
    own = context.table.columns[column]
    named = RELATIVE.search(AFTER.sub("", name_of(context, column))) is not None
    return own.role == "share" or own.unit == "%" or named or _leads_to_the_next(context, column)


def _leads_to_the_next(context: TableContext, column: int) -> bool:
    """年初预算数, 调整数, 调整后预算数: alone 调整数 may be what a budget was adjusted to as well."""
    if column + 1 >= len(context.table.columns):
        return False
    own, following = name_of(context, column), name_of(context, column + 1)
    return bool(STEP.search(own)) and not AFTER.search(own) and bool(AFTER.search(following))


def shows_rates(context: TableContext, column: int) -> bool:
    """Whether most figures of a column are per cents, whatever its heading says."""
    return column in context.rates.columns


def relations(rule: Rule, context: TableContext, panel: Panel, target: int, kind: Kind) -> Iterator[Relation]:
    """What a column says of two others, row by row, with the reason where a mismatch proves nothing."""
    pairs = _pairs(context, panel, target)
    pairs += _around(context, panel, target) if kind == "sum" else []
    named = [pair for pair in pairs if _names(context, target, pair)]
    if named or names_last_year(context, target):
        pairs = named  # words rule the other pairs out; of several that they name the figures have to choose
    yield from between(rule, context, target, kind, pairs, named=len(named) == 1)


def between(
    rule: Rule,
    context: TableContext,
    target: int,
    kind: Kind,
    pairs: Sequence[Pair],
    *,
    named: bool,
    most: int | None = None,
) -> Iterator[Relation]:
    """What a column says of one of these pairs, of which the figures choose; `named`: words tell which.

    Where more rows than `most` do not fit, none of them is an error.
    """
    read = [(pair, _reading(rule, context, target, pair, kind, named=named)) for pair in pairs]
    premise = best([reading for _, reading in read])
    if premise is None or premise.chosen.holds < 2:
        return
    chosen = next(pair for pair, reading in read if reading is premise.chosen)
    coarse = NOT_CONFIRMED if most is not None and premise.chosen.fails > most else ""
    for relation in _rows(rule, context, target, chosen, kind):
        yield replace(relation, forbid_fail=coarse or premise.doubt(relation.total[0]))


def names_last_year(context: TableContext, target: int) -> bool:
    """Whether a heading names a year or last year, which may have no column in the table."""
    path = context.table.columns[target].path
    return names_anything(path) and bool(re.search(r"(?:19|20)\d\d|上年|去年|同期", path[-1]))


def _pairs(context: TableContext, panel: Panel, target: int) -> list[Pair]:
    """Columns of amounts that may be compared: nearest on the left; the nearest pair first."""
    amounts = [c for c in panel.amounts if c < target and not is_relative(context, c)][-MOST:]
    usable = [pair for pair in permutations(amounts, 2) if context.same_unit(pair)]
    return sorted(usable, key=lambda pair: (-min(pair), -max(pair), pair[0] < pair[1]))


def _around(context: TableContext, panel: Panel, target: int) -> list[Pair]:
    """What a change may lead to right behind it, and from where: 年初预算数, 调整数, 调整后预算数."""
    left, right = target - 1, target + 1
    stated = {left, right} <= {*panel.amounts} and not any(is_relative(context, c) for c in (left, right))
    return [(right, left)] if stated and context.same_unit((left, target, right)) else []


def _names(context: TableContext, target: int, pair: Pair) -> bool:
    columns = context.table.columns
    return names(*(columns[column].path for column in (target, *pair)))


def _reading(
    rule: Rule, context: TableContext, target: int, pair: Pair, kind: Kind, *, named: bool
) -> Reading:
    says: dict[Hashable, bool] = {}
    for relation in _rows(rule, context, target, pair, kind):
        result = evaluate(relation, context.amount)
        if result is not None and result.outcome != "not_checkable" and not _trivial(context, relation):
            says[relation.total[0]] = result.holds
    return Reading(says, named)


def _trivial(context: TableContext, relation: Relation) -> bool:
    """Whether nothing changed, or everything was spent: that holds between any two equal columns."""
    new, old = (context.amount(term.place) for term in relation.parts)
    return new is None or old is None or new.value == old.value or not new.value or not old.value


def _rows(rule: Rule, context: TableContext, target: int, pair: Pair, kind: Kind) -> Iterator[Relation]:
    key = f"{kind} {target}={pair[0]}:{pair[1]}"
    for row in range(len(context.table.rows)):
        places = [(row, column) for column in (target, *pair)]
        if all(context.amount(place) is not None for place in places):
            terms = (Term(places[1]), Term(places[2], -1 if kind == "sum" else 1))
            yield Relation(rule, places[0], terms, key, "premise", scheme=key, kind=kind, exact=True)


Heads = Callable[[str], bool]


def targets(context: TableContext, panel: Panel, heads: Heads) -> Sequence[int]:
    """Columns whose lowest headings say so; a rate may stand in a column of shares, outside the panel."""
    columns = enumerate(context.table.columns)
    return [
        i
        for i, column in columns
        if (i in panel.amounts or column.role == "share") and column.path and heads(name_of(context, i))
    ]
