"""Which two amounts a rate of completion compares where its own line does not give both."""

import re
from dataclasses import dataclass

from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_claim
from crossfoot_validator.core.document.claims.ratios import share, share_beside
from crossfoot_validator.core.document.claims.statements import Prose
from crossfoot_validator.core.document.claims.sums.sentences import Told, may_be_one, sentence_of

_PLANNED = re.compile(r"(?:预算|安排|到位|下达|资金总额|资金总?共?计?)(?:资金|金额|总额|数|为|共|共计)?$")
_UNTIL = r"截[至止](?:目前|[^，]{0,10}[年月][末底初]?|[^，]{0,10}日)"
_HOW = rf"(?:{_UNTIL}|目前|实际|累计|合计|共计?|全年|已经?|完成|资金|项目|预算)*"
_DONE = r"(?:支付|支出|拨付|使用|执行)(?:资金|金额|数额|总额|数|额|到位|完成|为|共|共计)*"
_SPENT = re.compile(_HOW + _DONE)
_PAID = re.compile(r"(?:资金|经费|实际|累计|已)(?:支付|支出|拨付|使用)(?:资金|金额|数|额)?$")
_UNSPENT = re.compile(r"(?:尚|仍|还)?(?:未|剩余|没有)(?:支付?|拨付?|支出|使用|执行)?(?:资金|金额|数|额)*")
_INCOME = re.compile(r"收入|税收")

_WHEN = re.compile(r"^(?:全年|当年|本年|20\d\d年度?|1?\d[-至—~]1?\d月份?|上半年|全[国省市县区州旗镇乡])+")
_DOING = re.compile(r"(?:累计|实际|共|已)*(?:完成|实现|执行|支出数|收入数|决算数?|执行数)$")
_BUDGET = re.compile(r"(?:年初)?预算(?:数|总额|为|安排)*$")


@dataclass(frozen=True, slots=True)
class Compared:
    """What was spent, and what was planned, or with `rest` what is left to be spent.

    `by_sentence` says that nothing but the sentence they share ties them together.
    """

    spent: Figure
    other: Figure
    rest: bool = False
    by_sentence: bool = False

    def computed(self) -> Computed | None:
        """The rate that they give; None where the base can be zero."""
        found = (share_beside if self.rest else share)(self.spent.amount, self.other.amount)
        base = f"({self.spent.named} + {self.other.named})" if self.rest else self.other.named
        text = f"{self.spent.named} ÷ {base} ="
        return Computed(*found, text, text, ratio=True) if found else None


def in_sentence(rate: Claim, told: Told, prose: Prose) -> Compared | None:
    """资金共A，已拨付B，执行率C%; 资金支付A，未支B，支付率C%: the only two amounts of the sentence, so named.

    The second names nothing of its own, so that it is of what the first is. Each opens its line: what is told
    further on of a line need not be called so.
    """
    amounts = told.sentences.get(sentence_of(rate), ())
    if len(amounts) != 2 or amounts[1].group != rate.group:
        return None
    first, second = amounts
    if any(prose.statements[one.group].claims[0] != one for one in amounts):
        return None
    own = second.subject.removeprefix(first.subject)
    if _INCOME.search(first.subject) or not _one_account(first, second):
        return None
    if _SPENT.fullmatch(own) and _PLANNED.search(first.subject):
        return Compared(of_claim(second), of_claim(first), by_sentence=True)
    if _UNSPENT.fullmatch(own) and _PAID.search(first.subject):
        return Compared(of_claim(first), of_claim(second), rest=True, by_sentence=True)
    return None


def beside_a_budget(rate: Claim, told: Told) -> bool:
    """Whether its sentence tells an amount that was planned, and others."""
    amounts = told.sentences.get(sentence_of(rate), ())
    return len(amounts) > 1 and any(_PLANNED.search(one.subject) for one in amounts)


def earlier_budget(spent: Claim, told: Told) -> Claim | None:
    """The budget of the same name in an earlier sentence of the paragraph, where it was not changed.

    None where the paragraph names another for it, or speaks of an adjustment.
    """
    earlier = told.earlier(spent)
    if any("调整" in one.subject or one.measure == "adjusted_budget" for one in earlier):
        return None
    name, done = _DOING.subn("", _WHEN.sub("", spent.subject))
    named = [one for one in earlier if _BUDGET.search(one.subject) and _name_of_budget(one) == name]
    return named[0] if len(named) == 1 and done and name and _one_account(named[0], spent) else None


def _name_of_budget(claim: Claim) -> str:
    return _BUDGET.sub("", _WHEN.sub("", claim.subject))


def _one_account(one: Claim, other: Claim) -> bool:
    return may_be_one(one, other) and one.period == other.period
