"""Words of ours are in the language that was asked for, and nothing of the other slips in between."""

import pytest

from crossfoot_desk.core.languages import Language
from crossfoot_desk.web.rendering import environment


@pytest.mark.parametrize(("said", "shown"), [("zh", "第3行"), ("en", "row 3")])
def test_a_word_that_one_language_does_not_need_stays_out_of_it(said: Language, shown: str) -> None:
    page = environment(said).from_string("{{ t('第', 'row ') }}3{{ t('行', '') }}")
    assert page.render() == shown


def test_reasons_are_told_in_the_language_of_the_page() -> None:
    texts = [environment(said).from_string("{{ why('total_blank') }}").render() for said in ("zh", "en")]
    assert texts == ["合计未填报", "the total is not reported"]
