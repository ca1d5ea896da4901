"""The page of relations is what the rules say; every rule says what it relates and where that comes from."""

from pathlib import Path

import pytest

from crossfoot_validator.core.engine import all_rules
from crossfoot_validator.core.vocabulary.rule import Rule
from crossfoot_validator.relations import page, specification, title

PAGE = Path(__file__).parents[2] / "docs" / "relations.md"


def test_the_page_is_what_the_rules_say() -> None:
    written = PAGE.read_text("utf-8")
    assert written == page(), "run python -m crossfoot_validator.relations > docs/relations.md"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_says_in_both_languages_what_it_relates_and_why(rule: Rule) -> None:
    module = all_rules()[rule]
    assert all(title(module)), "the module's docstring has a first sentence and a line 中文：…"
    assert all(specification(module)), "the docstring of propose or examine ends with Source: …"
