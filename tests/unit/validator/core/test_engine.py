"""What a rule declares and what it is are one: whoever forgets a part of either is told here."""

import inspect
from typing import get_args, get_type_hints

import pytest

from crossfoot_validator.core.engine import GIVEN, all_rules
from crossfoot_validator.core.vocabulary.rule import Need, Rule

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
