"""What digits can be whose commas and points look alike."""

import pytest

from crossfoot_parser.ocr.grammar import figures_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5.417.27", ("5,417.27",)),
        ("5.417", ("5,417", "5.417")),
        ("0.417", ("0.417",)),
        ("12.5%", ("12.5%",)),
        ("-1.234.567.80", ("-1,234,567.80",)),
        ("12345.67", ("12345.67",)),
        ("1.23.45", ()),
        ("12..5", ()),
        ("(3.50)", ("(3.50)",)),
        ("(3.50", ()),
        ("?12", ()),
        ("", ()),
    ],
)
def test_only_well_formed_figures_remain(text: str, figures: tuple[str, ...]) -> None:
    assert figures_of(text) == figures
