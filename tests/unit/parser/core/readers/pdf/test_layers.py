"""Layers: what is switched off nobody sees, what is on is read as if there were no layer."""

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids, lines, remarks
from tests.support.pdfs import Bare

OFF, ON = "/OC /Draft BDC", "/OC /Final BDC"


def page() -> Bare:
    return Bare().layer("Draft", on=False).layer("Final", on=True)


def test_what_lies_on_a_layer_that_is_off_is_left_out_and_told_of() -> None:
    bare = page().text(60, 700, "12.30").draw(OFF).text(60, 680, "999.99").draw("EMC")
    document = READER.read(bare.draw(ON).text(60, 660, "5.00").draw("EMC").bytes(), Limits())
    assert [line.strip() for line in lines(document)] == ["12.30", "5.00"]
    assert [remark.why for remark in document.remarks] == [
        "page 1: 6 characters on a layer that is switched off"
    ]


def test_of_two_versions_in_one_place_the_shown_one_is_read() -> None:
    bare = page().draw(OFF).text(60, 700, "100.00").draw("EMC").draw(ON).text(60, 700, "200.00").draw("EMC")
    assert [line.strip() for line in lines(READER.read(bare.bytes(), Limits()))] == ["200.00"]


def test_white_text_on_a_dark_ground_of_a_layer_that_is_on_is_read() -> None:
    bare = page().draw(ON).draw("0 g 50 690 200 30 re f 1 g").text(60, 700, "30.00").draw("0 g EMC")
    document = READER.read(bare.bytes(), Limits())
    assert [line.strip() for line in lines(document)] == ["30.00"]
    assert remarks(document) == []


def test_rules_on_a_layer_that_is_off_part_no_cells() -> None:
    bare = page().grid((50, 150, 250), (700, 680, 660)).draw(OFF).draw("200 700 m 200 660 l S").draw("EMC")
    for row, y in enumerate((686, 666)):
        bare.text(60, y, "1").text(160, y, f"{row}0.00").text(210, y, "5.00")
    (grid,) = grids(READER.read(bare.bytes(), Limits()))
    assert [len(row) for row in grid] == [2, 2]
