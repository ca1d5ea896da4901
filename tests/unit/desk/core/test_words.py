"""Every code that an event can carry has words in both languages on the pages."""

from typing import get_args, get_type_hints

import pytest

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.review_recorded import ReviewVerdict
from crossfoot_common.tables import checks, model
from crossfoot_common.tables.glossary import glossary
from crossfoot_desk.core import words

CODES = {
    "kind": get_args(model.Kind),
    "document_kind": get_args(model.DocumentKind),
    "stage": get_args(model.Stage),
    "scope": get_args(model.Scope),
    "family": get_args(checks.Family),
    "severity": get_args(checks.Severity),
    "outcome": get_args(checks.Outcome),
    "review": get_args(ReviewVerdict),
    "role": get_args(get_type_hints(checks.Operand)["role"]),
}


@pytest.mark.parametrize("of", CODES)
def test_every_code_has_words(of: str) -> None:
    assert set(CODES[of]) <= set(words.LISTS[of])


@pytest.mark.parametrize("of", words.LISTS)
def test_words_are_in_both_languages_and_told_apart(of: str) -> None:
    for zh, en in words.LISTS[of].values():
        assert zh
        assert en
        assert zh != en


@pytest.mark.parametrize("of", ["measure", "flow", "basis"])
def test_a_column_says_shortly_what_the_dictionary_explains(of: str) -> None:
    explained = glossary()[of]
    assert set(words.LISTS[of]) == set(explained)
    for code, (zh, en) in words.LISTS[of].items():
        assert zh == explained[code][0]
        assert len(en) <= 36, "a narrow column of a table at 800 pixels has no room for a sentence"


def test_unreadable_and_unpacked_are_verdicts() -> None:
    outcomes = get_args(DocumentChecked.model_fields["outcome"].annotation)
    assert set(outcomes) - {"checked"} <= set(words.VERDICTS)


def test_a_code_that_nobody_knows_stands_for_itself() -> None:
    assert words.word("family", "brand_new", "zh") == "brand_new"
    assert words.word("family", None, "en") == ""
