"""Models share what pydantic would make for each of them, and stay apart all the same."""

from crossfoot_common.tables.model import Cell


def test_models_that_were_given_the_same_fields_share_their_names() -> None:
    first, second = Cell(text="1.00", line=1), Cell(line=2, text="2.00")
    assert first.__pydantic_fields_set__ is second.__pydantic_fields_set__
    assert first.model_fields_set == {"text", "line"}
    assert Cell.model_validate_json('{"text":"3.00"}').model_fields_set == {"text"}


def test_a_changed_copy_leaves_the_others_as_they_are() -> None:
    first, second = Cell(text="1.00"), Cell(text="2.00")
    copied = first.model_copy(update={"line": 7})
    assert copied == Cell(text="1.00", line=7)
    assert copied.model_fields_set == {"text", "line"}
    assert first.model_fields_set == second.model_fields_set == {"text"}
