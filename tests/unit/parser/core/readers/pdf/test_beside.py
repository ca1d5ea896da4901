"""Headings and figures that share no place across belong together by their order."""

from crossfoot_parser.core.readers.pdf.beside import beside, numbered

LABELS, FIRST, SECOND = (50.0, 120.0), (190.0, 220.0), (290.0, 320.0)


def test_headings_left_of_their_figures_widen_their_columns() -> None:
    heads = [(70.0, 90.0), (160.0, 180.0), (260.0, 280.0)]
    assert beside([LABELS, FIRST, SECOND], heads) == [LABELS, (160, 220), (260, 320)]


def test_a_heading_without_figures_takes_none_of_its_neighbours() -> None:
    heads = [(70.0, 90.0), (160.0, 180.0), (195.0, 215.0), (260.0, 280.0)]
    assert beside([LABELS, FIRST, SECOND], heads) == [LABELS, FIRST, (260, 320)]


def test_a_heading_right_of_short_labels_is_theirs() -> None:
    heads = [(130.0, 150.0), (160.0, 180.0), (260.0, 280.0)]
    assert beside([LABELS, FIRST, SECOND], heads)[0] == (50, 150)


def test_columns_stay_where_headings_would_reach_into_others() -> None:
    columns = [(50.0, 60.0), (62.0, 80.0)]
    assert beside(columns, [(40.0, 61.0), (59.0, 75.0)]) == columns


def test_numbers_of_columns_stand_in_the_columns_that_end_behind_them() -> None:
    assert numbered([LABELS, FIRST, SECOND], [(165.0, 170.0), (265.0, 270.0)]) == [
        LABELS,
        (165, 220),
        (265, 320),
    ]


def test_a_number_alone_shows_a_blank_column() -> None:
    numbers = [(165.0, 170.0), (235.0, 240.0), (265.0, 270.0), (340.0, 345.0)]
    found = numbered([LABELS, FIRST, SECOND], numbers)
    assert found == [LABELS, (165, 220), (235, 240), (265, 320), (340, 345)]
