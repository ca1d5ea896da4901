"""收入总计A，支出总计B: two totals of one line of the accounts that balance by their form."""

from crossfoot_common.tables.concepts import GRAND_TOTAL
from crossfoot_validator.core.document.claims.statements import Prose, Statement


def other_side(prose: Prose, income: Statement) -> Statement | None:
    """The total of expenditure that is told right behind the total of income, of the same line."""
    after = prose.statements.get(income.group + 1)
    if after is None or not (_is_total(income) and _is_total(after)):
        return None
    sides = (_side(income), _side(after)) == ("income", "expenditure")
    return after if sides and _same_line(income, after) else None


def _is_total(statement: Statement) -> bool:
    claim = statement.claims[0]
    known = claim.key is not None and claim.key.concept == GRAND_TOTAL
    return known and claim.settled and not claim.other_keys and not statement.whole


def _side(statement: Statement) -> str | None:
    key = statement.claims[0].key
    return key.flow if key else None


def _same_line(income: Statement, expenditure: Statement) -> bool:
    """The same line on both sides."""
    left, right = income.claims[0].key, expenditure.claims[0].key
    if left is None or right is None:
        return False
    return left.model_copy(update={"flow": None}) == right.model_copy(update={"flow": None})
