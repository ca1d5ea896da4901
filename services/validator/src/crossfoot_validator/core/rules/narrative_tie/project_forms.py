"""涉及项目N个: the number of projects in the prose is the number of project forms in the document.

中文：文字中的项目个数等于项目绩效表张数。
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import Interval
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim, Fact
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import of_claim, of_fact
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("narrative-tie.project-forms", 1, "narrative_tie", "info", needs="claim")
PROJECTS = re.compile(r"项目.*(?:绩效|自评)|(?:绩效|自评|二级).*项目")


def examine(claim: Claim, document: DocumentContext) -> Iterator[Check]:
    """Projects with targets or self-evaluation in the prose = forms of that kind.

    It never fails: a document may publish fewer forms than there are projects.
    Source: 绩效管理情况说明 counts the forms behind it.
    """
    counts = claim.kind == "count" and claim.unit in {"个", "项"} and claim.value
    if counts and PROJECTS.search(claim.subject) and not claim.whole and document.project_forms:
        yield _check(claim, list(document.project_forms.values()))


def _check(claim: Claim, forms: Sequence[Fact]) -> Check:
    number = Decimal(len(forms))
    computed = Computed(number, Interval(number, number), "绩效表份数", "the number of forms,")
    operands = [of_fact(form).operand("other") for form in forms]
    doubt = "not every project needs a form in the document"
    return check_of(RULE, of_claim(claim), computed, operands, doubt=doubt)
