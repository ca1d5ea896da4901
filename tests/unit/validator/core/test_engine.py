"""What a rule declares and what it is are one: whoever forgets a part of either is told here."""

import inspect
from typing import get_args, get_type_hints

import pytest

from crossfoot_validator.core.check import check_document, check_table
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.engine import GIVEN, all_rules
from crossfoot_validator.core.rules.code_hierarchy import nested_codes
from crossfoot_validator.core.rules.growth_rate import rate_of_change
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.rule import Need, Rule
from tests.support.prose_documents import document
from tests.support.samples import document_ref, table

RULES = list(all_rules())


def test_every_need_but_a_table_is_given() -> None:
    assert set(GIVEN) == set(get_args(Need)) - {"table"}


def test_every_id_names_one_rule() -> None:
    assert len(RULES) > 40
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_takes_what_it_says_that_it_needs(rule: Rule) -> None:
    module = all_rules()[rule]
    assert hasattr(module, "propose") == (rule.needs == "table")
    assert hasattr(module, "examine") == (rule.needs != "table")
    assert module.__name__.split(".")[-2] == rule.family
    if rule.needs != "table":
        hints = get_type_hints(module.examine)
        taken = tuple(hints[name] for name in inspect.signature(module.examine).parameters)
        assert taken == GIVEN[rule.needs].types


def raises(*_given: object) -> None:
    raise ZeroDivisionError("figures of a stranger")


def test_a_rule_that_raises_on_a_table_loses_its_own_checks_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = check_table(document_ref(), table(1, "31.00"))
    monkeypatch.setattr(nested_codes, "propose", raises)
    verdict = check_table(document_ref(), table(1, "31.00"))
    assert [check for check in verdict.checks if check.reason != "rule_failed"] == list(whole.checks)
    (failed,) = [check for check in verdict.checks if check.reason == "rule_failed"]
    assert (failed.rule, failed.outcome, failed.tables) == (nested_codes.RULE.id, "not_checkable", (1,))
    assert "ZeroDivisionError at test_engine.py" in failed.message_en
    assert "stranger" not in failed.message_en
    assert (verdict.verdict, verdict.findings) == (whole.verdict, whole.findings)


def test_a_rule_that_raises_on_one_statement_goes_on_with_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = document("2031年收入总计310.5万元，比上年增加10.5万元，增长5.3%。")
    whole = check_document(parsed)
    monkeypatch.setattr(rate_of_change, "examine", raises)
    verdict = check_document(parsed)
    failed = [check for check in verdict.checks if check.reason == "rule_failed"]
    assert [check.rule for check in failed] == [rate_of_change.RULE.id]  # once, whatever it was given
    others = [check for check in whole.checks if check.rule != rate_of_change.RULE.id]
    assert [check for check in verdict.checks if check.reason != "rule_failed"] == others


def test_what_rules_share_may_raise_for_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TableContext, "grown", property(raises))
    monkeypatch.setattr(DocumentContext, "prose", property(raises))
    assert check_table(document_ref(), table()).verdict == "accepted"
    checks = check_document(document("2031年收入总计310.5万元。")).checks
    assert any(check.reason == "rule_failed" for check in checks)


def test_too_little_memory_is_no_fault_of_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausts(*_given: object) -> None:
        raise MemoryError

    monkeypatch.setattr(nested_codes, "propose", exhausts)
    with pytest.raises(MemoryError):
        check_table(document_ref(), table())


def test_a_table_that_cannot_be_judged_is_accepted_unverified(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossfoot_validator.core.check.weigh", raises)
    verdict = check_table(document_ref(), table(1, "31.00"))
    assert (verdict.verdict, verdict.verification, verdict.findings) == ("accepted", "unverified", ())
    assert {check.reason for check in verdict.checks} == {"rule_failed"}
