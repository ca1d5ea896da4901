"""Models share what pydantic would make for each of them, and stay apart all the same."""

from crossfoot_common.tables.model import Column


def test_models_that_were_given_the_same_fields_share_their_names() -> None:
    first, second = Column(role="amount", panel=1), Column(panel=2, role="code")
    assert first.__pydantic_fields_set__ is second.__pydantic_fields_set__
    assert first.model_fields_set == {"role", "panel"}
    assert Column.model_validate_json('{"panel":3}').model_fields_set == {"panel"}


def test_a_changed_copy_leaves_the_others_as_they_are() -> None:
    first, second = Column(panel=1), Column(panel=2)
    copied = first.model_copy(update={"unit": "元"})
    assert copied == Column(panel=1, unit="元")
    assert copied.model_fields_set == {"panel", "unit"}
    assert first.model_fields_set == second.model_fields_set == {"panel"}
