"""收入总计A。…本年收入合计B，年初结转和结余C: the totals of a department's accounts, told item by item.

Each stands in a sentence of its own, so what they are is known by their keys alone. A line of which the text
tells two different amounts is none that anything can be added up from.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Claim, FactKey
from crossfoot_validator.core.document.claims.sums.stated import StatedSum, is_amount

Line = tuple[str, str | None]
SIDES: Final = (
    ("income", c.CARRY_OVER_IN, re.compile(r"使用非财政拨款(?:专用)?结余|事业基金弥补")),
    ("expenditure", c.CARRY_OVER_OUT, re.compile(r"结余分配")),
)
"""Of each side: what is carried over, and what else its total holds by the form."""


def closing_totals(claims: Sequence[Claim]) -> Iterator[StatedSum]:
    """The total of each side with the year's own amount, what is carried over, and what else is told."""
    for account in _accounts(claims):
        totals = {flow: _only(account, (c.GRAND_TOTAL, flow)) for flow, _, _ in SIDES}
        for flow, carried, others in SIDES:
            total, own = totals[flow], _only(account, (c.CURRENT, flow))
            over = _only(account, (carried, None))
            if total is None or own is None or over is None or total.role == "total":
                continue
            more = [one for one in claims if is_amount(one) and others.search(one.subject) and one.value]
            elsewhere = tuple(one for side, one in totals.items() if side != flow and one is not None)
            terms = tuple(((one,), 1) for one in (own, over, *more))
            doubt = next((one.doubtful for one in (own, over) if one.doubtful and not one.closing), "") or ""
            yield StatedSum("closing total", total, terms, doubt, elsewhere)


def _accounts(claims: Sequence[Claim]) -> Iterator[Mapping[Line, list[Claim]]]:
    """The amounts of each account by their line: of one unit, measure, year and fund."""
    found: dict[tuple[object, ...], dict[Line, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        key = claim.key
        if key is None or not claim.settled or not is_amount(claim) or _is_part(key):
            continue
        part = claim.setting.part if claim.setting else None
        account = (part, key.measure, key.period, key.basis, key.fund)
        found[account][key.concept, key.flow].append(claim)
    yield from found.values()


def _is_part(key: FactKey) -> bool:
    return any((key.nature, key.function, key.economic, key.subject))


def _only(account: Mapping[Line, list[Claim]], line: Line) -> Claim | None:
    """The first claim of a line, where all say the same."""
    told = account.get(line, [])
    return told[0] if told and len({(one.value, one.unit) for one in told}) == 1 else None
