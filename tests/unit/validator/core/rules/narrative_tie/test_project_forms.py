from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.rules.narrative_tie.project_forms import RULE
from tests.support.prose_documents import fact, outcomes

FORMS = [
    fact(FactKey(concept="project_funds", period=2031, subject=name), "5.00", table=at)
    for at, name in enumerate(("甲", "乙"), 7)
]


def test_as_many_forms_as_projects() -> None:
    assert outcomes(RULE, "纳入绩效目标管理的二级项目2个，共计金额10万元。", facts=FORMS) == ["pass"]


def test_fewer_forms_are_no_error() -> None:
    assert outcomes(RULE, "绩效自评项目3个，涉及金额10万元。", facts=FORMS) == ["not_checkable"]


def test_a_document_without_forms_says_nothing() -> None:
    assert outcomes(RULE, "绩效自评项目3个，涉及金额10万元。") == []
