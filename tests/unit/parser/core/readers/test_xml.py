"""What XML from outside says in its attributes is taken for numbers only where it is one."""

import pytest

from crossfoot_parser.core.readers.xml import whole_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("0", 0),
        (None, 1),
        ("", 1),
        ("-3", 1),
        ("2.5", 1),
        ("٣", 1),
        ("9" * 9, 1),
        ("9" * 5000, 1),
    ],
)
def test_an_attribute_that_is_no_number_or_an_absurd_one_says_the_default(
    text: str | None, number: int
) -> None:
    assert whole_number(text, 1) == number


def test_how_many_digits_are_absurd_depends_on_what_is_counted() -> None:
    assert whole_number("123456", 1, digits=5) == 1
    assert whole_number("12345", 1, digits=5) == 12345
