"""A department or a unit of it."""

from crossfoot_parser.core.meaning.info.scopes import scope_of


def test_titles_and_captions_tell() -> None:
    assert scope_of(["青泉市林业局部门预算"]) == "department"
    assert scope_of(["青泉市种苗站单位预算公开"]) == "unit"
    assert scope_of(["青泉市林业局(本级)"]) == "unit"


def test_sentences_and_sorts_of_departments_do_not() -> None:
    assert scope_of(["要求各部门预算从紧"]) is None
    assert scope_of(["据报道,多所高校公布了部门预算"]) is None
