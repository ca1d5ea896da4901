from decimal import Decimal

import pytest

from crossfoot_validator.core.vocabulary.digits import digit_slip, digits_of


@pytest.mark.parametrize(
    ("shown", "wanted", "slip"),
    [
        ("46720", "46120", "digit"),
        ("64120", "46120", "transposed"),
        ("4620", "46120", "dropped_digit"),
        ("461120", "46120", "doubled_digit"),
        ("41620", "46210", None),
        ("46120", "46120", None),
        ("46", "46120", None),
    ],
)
def test_one_stroke_is_told_from_more(shown: str, wanted: str, slip: str | None) -> None:
    assert digit_slip(shown, wanted) == slip


def test_digits_are_those_displayed() -> None:
    assert digits_of(Decimal("-12.50"), 2) == "1250"
    assert digits_of(Decimal(12), 2) == "1200"
