"""Which characters of a line stand together, and which headings they make with those below."""

from itertools import count

from crossfoot_parser.core.readers.pdf.heads import heads_of
from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.pdf.segments import segments_of
from crossfoot_parser.core.readers.pdf.writing import lines_of

SIZE = 10.0


def written(*runs: tuple[str, float, float]) -> list[Char]:
    """Characters of words: text, left edge, top; digits are half as wide."""
    found: list[Char] = []
    for (text, left, top), run in zip(runs, count(), strict=False):
        edge = left
        for char in text:
            start, edge = edge, edge + (SIZE if char > "~" else SIZE / 2)
            found.append(Char(char, start, top, edge, top + SIZE, run))
    return found


def test_words_written_behind_a_code_are_another_cell() -> None:
    (line,) = lines_of(written(("2080505", 0, 0), ("养老保险", 37, 0), ("12.00", 120, 0)))
    assert [part.text for part in segments_of(line)] == ["2080505", "养老保险", "12.00"]
    (line,) = lines_of(written(("2024", 0, 0), ("年预算数", 22, 0)))
    assert [part.text for part in segments_of(line)] == ["2024年预算数"]


def test_headings_that_touch_are_parted_where_two_columns_are() -> None:
    (line,) = lines_of(written(("人员经费", 0, 0), ("公用经费", 42, 0)))
    assert len(segments_of(line)) == 1
    assert [p.text for p in segments_of(line, [(0, 38), (45, 80)])] == ["人员经费", "公用经费"]
    assert len(segments_of(line, [(0, 20), (25, 80)])) == 1  # a heading runs over the place between them


def heads(*words: tuple[str, float, float]) -> list[tuple[str, ...]]:
    return [head.texts for head in heads_of([segments_of(line) for line in lines_of(written(*words))], ())]


def test_headings_written_downwards_beside_those_of_two_rows() -> None:
    downwards = [(char, 0.0, 11.0 * at) for at, char in enumerate("科目编码")]
    found = heads(*downwards, ("基本支出", 60, 6), ("小计", 40, 30), ("项目", 90, 30))
    assert ("科", "目", "编", "码") in found
    assert ("基本支出",) in found


def test_one_character_left_over_is_of_the_heading_above_and_a_level_of_codes_is_not() -> None:
    assert heads(("公用经", 0, 0), ("费", 0, 12)) == [("公用经", "费")]
    assert heads(("科目编码", 0, 0), ("类", 0, 12)) == [("科目编码",), ("类",)]


def test_dots_lead_from_a_label_to_its_figure_and_are_no_part_of_either() -> None:
    def parts(*words: tuple[str, float, float]) -> list[str]:
        (line,) = lines_of(written(*words))
        return [part.text for part in segments_of(line)]

    assert parts(("税收收入" + "." * 20, 0, 0), ("289,034", 150, 0)) == ["税收收入", "289,034"]
    assert parts(("资源有偿使用收入.", 0, 0), ("12.50", 90, 0)) == ["资源有偿使用收入", "12.50"]
    assert parts(("古丽·木沙", 0, 0), ("1.5", 90, 0)) == ["古丽·木沙", "1.5"]


def test_a_label_spread_over_its_cell_is_one_text_and_numbers_of_columns_are_not() -> None:
    def parts(text: str, step: float) -> list[str]:
        words = [(char, step * at, 0.0) for at, char in enumerate(text)]
        (line,) = lines_of(written(*words, ("12.50", step * len(text) + 40, 0)))
        return [part.text for part in segments_of(line)]

    assert parts("一、教育支出", 28) == ["一、教育支出", "12.50"]
    assert parts("税收收入", 45) == ["税收收入", "12.50"]
    assert parts("甲乙丙丁", 45) == ["甲", "乙", "丙", "丁", "12.50"]
    assert parts("类款项", 45) == ["类", "款", "项", "12.50"]
