"""Finds the header rows at the top of a piece: by column numbers, by figures below, by words."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.stages.numbers import parse_number
from crossfoot_parser.core.stages.pieces import Piece, filled, is_blank
from crossfoot_parser.core.stages.words import ORDINAL, is_dash, is_title, is_total, squash

HEADER_WORD = re.compile(
    r"(?:本年|上年|当年|全年|年初|年末|本次|20\d\d年?度?)?(?:"
    r"(?:收入|支出|部门预算|政府预算|功能|经济|功能分类|经济分类|支出功能分类|支出经济分类|部门支出|政府支出){0,3}"
    r"(?:科目|分类)?(?:编码|代码|名称|科目编码|科目代码|科目名称|科目|分类科目|项目|预算|决算)"
    r"|(?:单位|部门|项目|指标|预算单位|采购|资产|主管部门)(?:编码|代码|名称|[(].{2,8}[)])"
    r"|.{0,12}(?:收入|支出)(?:预算|决算)数?|项目|类|款|项|目|行次|栏次|序号|编号|代码|编码|名称|科目|内容|指标|类别|品目|摘要|事项"
    r"|金额|合计|小计|总计|共计|功能分类|经济分类|支出用途|收入|支出|预算数?|决算数?|执行数|完成数|调整预算数|统计数|数量|单价|比例"
    r"|预算数据?|决算数据|年初预算数?|全年预算数?|增减(?:额|率|[(]?%[)]?|变化|变动)?|备注|说明|用途|计量单位|单位"
    r"|收入合计|支出合计|收入总计|基本支出|项目支出|经营支出|人员经费|公用经费|单位运转经费|单位项目资金"
    r"|工资福利支出|对个人和家庭的补助|一般性项目|专项资金|上缴上级支出|对附属单位补助支出"
    r"|财政拨款(?:收入|支出)?|一般公共预算(?:财政)?(?:拨款)?(?:收入|支出|资金)?|政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|资金)?"
    r"|国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|资金)?|财政专户管理资金|事业收入|经营收入|其他收入|上级补助收入"
    r"|附属单位上缴收入|单位资金|资金来源|结转(?:和|或)?结余|结转|年(?:初|末)结转和结余|部门整体|当年预算安排|上年结转安排"
    r"|会议费|培训费|公务接待费|因公出国[(]境[)]费用?|公务用车(?:购置|运行).{0,10}费?|[“\"]?三公[”\"]?经费.{0,4}"
    r"|[一二三四]级(?:目录|指标)|指标值|目标值|分值|得分|执行率|其中:?|小计"
    r")(?:[(].{1,12}[)])?"
)
STRICT_WORD = re.compile(r"项目|金额|预算数|决算数|(?:功能)?(?:科目)?(?:编码|代码|名称)|行次|栏次")
LABEL_WORD = re.compile(
    r".{0,8}(?:编码|代码|名称|科目|项目|品目|目录|序号|行次|单位|备注)|类|款|项|目|[(].{0,6}(?:名称|编码)[)]"
)
CODE = re.compile(r"\d{3}(?:\s?\d\d){0,3}|\d{2}|[A-Z]\d{2,8}")
YEAR_CELL = re.compile(r"(?:19|20)\d\d")
NUMBER_LABEL = re.compile(r"栏次|行次|\*+|[-—]+|甲|乙|丙|项目|合计|序号|列次")
COLUMN_NUMBER = re.compile(r"[(]?(\d{1,2})[)]?(?:=[-+\d()…~、]+)?栏?")
INDICATOR = re.compile(r"[一二三四]级指标")
MOST_HEADER_ROWS = 6


def header_range(piece: Piece) -> tuple[int, int]:
    """First and last + 1 row of the header; (n, n) without one. Rows before it are sections or blank."""
    start = _first_shown(piece)
    numbered = _numbered(piece.rows, start)
    if numbered is not None:
        return start, numbered + 1
    start = _skip_section(piece.rows, start)
    stop = start
    numeric = numeric_columns(piece.rows)
    while stop < len(piece.rows) and stop - start < MOST_HEADER_ROWS:
        header = _is_header(piece.rows, stop, numeric, first=stop == start)
        divides = stop > start and (_divides(piece.rows, stop) or _divides_blanks(piece.rows, stop))
        if not header and not divides:
            break
        stop += 1
    if stop == start and _full_first_row(piece, start, numeric):
        stop += 1
    if stop > start and not numeric:
        stop = _unfigured(piece.rows, start, stop)
    return start, _span_end(piece.rows, start, stop)


def _first_shown(piece: Piece) -> int:
    for index, row in enumerate(piece.rows):
        if not is_blank(row):
            return index
    return len(piece.rows)


def _numbered(rows: Sequence[GridRow], start: int) -> int | None:
    """The row of column numbers, if it is among the first rows."""
    for index in range(start, min(len(rows), start + MOST_HEADER_ROWS + 1)):
        if index > start and is_number_row(rows[index]):
            return index
        if any(_is_amount(text) for _, text in filled(rows[index]) if not text.isdigit()):
            return None
    return None


def is_number_row(row: GridRow) -> bool:
    """栏次, `1 2 3` or `** **`: numbers of columns that count up from 1, and no figures."""
    labels, numbers = 0, []
    for _, text in filled(row):
        plain = squash(text)
        if found := COLUMN_NUMBER.fullmatch(plain):
            numbers.append(int(found[1]))
        elif NUMBER_LABEL.fullmatch(plain):
            labels += 1
        else:
            return False
    if not numbers:
        return labels > 0 and any("*" in text or squash(text) == "栏次" for _, text in filled(row))
    counting = all(b - a == 1 for a, b in pairwise(numbers))
    return counting and numbers[0] <= 2 and len(numbers) + labels >= 2


def numeric_columns(rows: Sequence[GridRow]) -> frozenset[int]:
    """Columns in which amounts stand more often than words."""
    balance: dict[int, int] = {}
    for row in rows:
        for index, text in filled(row):
            if not is_dash(text):
                balance[index] = balance.get(index, 0) + (2 if _is_amount(text) else -1)
    return frozenset(index for index, count in balance.items() if count > 0)


def _is_amount(text: str) -> bool:
    return parse_number(text) is not None and not YEAR_CELL.fullmatch(text)


def _is_code(text: str) -> bool:
    return CODE.fullmatch(text) is not None


def is_header_word(text: str) -> bool:
    """A word that heads a column in the forms that the ministry of finance prescribes."""
    return HEADER_WORD.fullmatch(squash(text)) is not None


def _is_header(rows: Sequence[GridRow], index: int, numeric: frozenset[int], *, first: bool) -> bool:
    cells = list(filled(rows[index]))
    if not cells or any(_is_body(text) for _, text in cells):
        return False
    if len(cells) == 1 and (first or is_total(cells[0][1])) and not _spans(rows[index], cells[0][0]):
        return False
    known = sum(is_header_word(text) or is_total(text) for _, text in cells)
    if any(STRICT_WORD.fullmatch(squash(text)) for _, text in cells) and known * 2 >= len(cells):
        return True
    if not first and not all(_may_head(rows, index, column, text, numeric) for column, text in cells):
        return False
    if known == len(cells):
        return not all(is_total(text) for _, text in cells)
    above_figures = any(column in numeric and not is_dash(text) for column, text in cells)
    column, text = cells[0]
    return above_figures and (column in numeric or not is_total(text)) and not _is_code(text)


def _divides(rows: Sequence[GridRow], index: int) -> bool:
    """A heading that the format itself merges over several columns is divided by the row below it."""
    above, below = rows[index - 1], list(filled(rows[index]))
    merged = [
        range(column, column + above.cells[column].colspan)
        for column, _ in filled(above)
        if above.cells[column].colspan > 1 and above.cells[column].rowspan == 1
    ]
    if not merged or len(list(filled(above))) < 2 or any(_is_body(text) for _, text in below):
        return False
    labels = [[rows[index].cells[column].colspan for column, _ in below if column in span] for span in merged]
    whole = all(sum(widths) >= len(span) for widths, span in zip(labels, merged, strict=True))
    return whole and any(len(widths) > 1 for widths in labels)


def _divides_blanks(rows: Sequence[GridRow], index: int) -> bool:
    """Header words side by side below a heading and the blanks behind it, and below nothing else."""
    above, below = dict(filled(rows[index - 1])), dict(filled(rows[index]))
    columns = list(below)
    if len(columns) < 2 or columns != list(range(columns[0], columns[-1] + 1)):
        return False
    covered = columns[0] in above and not any(column in above for column in columns[1:])
    return covered and len(above) >= 3 and all(is_header_word(text) for text in below.values())


def _is_body(text: str) -> bool:
    """Amounts and enumerated labels stand in the body."""
    enumerated = ORDINAL.match(squash(text)) is not None and not squash(text).startswith("其中")
    return enumerated or _is_amount(text)


def _may_head(rows: Sequence[GridRow], index: int, column: int, text: str, numeric: frozenset[int]) -> bool:
    """Below the first header row: over a column of words only a word such as 科目名称 can be a heading."""
    if column in numeric or LABEL_WORD.fullmatch(squash(text)):
        return True
    below = (row.cells[column].text.strip() for row in rows[index + 1 :] if column < len(row.cells))
    return not any(shown and not is_dash(shown) and not is_header_word(shown) for shown in below)


def _spans(row: GridRow, index: int) -> bool:
    return row.cells[index].colspan > 1


def _skip_section(rows: Sequence[GridRow], start: int) -> int:
    """A row with only `一、…` above a row of header words is a section of the table, not its header."""
    if start + 1 >= len(rows):
        return start
    cells, below = list(filled(rows[start])), list(filled(rows[start + 1]))
    section = len(cells) == 1 and ORDINAL.match(squash(cells[0][1])) is not None
    headed = len(below) >= 2 and all(is_header_word(text) for _, text in below)
    return start + 1 if section and headed else start


def _unfigured(rows: Sequence[GridRow], start: int, stop: int) -> int:
    """In a table without any figures the header goes on over rows of several short labels."""
    while stop < len(rows) and stop - start < MOST_HEADER_ROWS:
        labels = [squash(text) for _, text in filled(rows[stop])]
        plain = all(len(text) <= 20 and not ORDINAL.match(text) and not _is_code(text) for text in labels)
        if len(labels) < 2 or not plain or not any(is_header_word(text) for text in labels):
            break
        stop += 1
    return stop


def _full_first_row(piece: Piece, start: int, numeric: frozenset[int]) -> bool:
    """Short different words in every cell over rows that are less full or hold codes or figures."""
    if start + 1 >= len(piece.rows) or piece.width < 2:
        return False
    cells = [squash(text) for _, text in filled(piece.rows[start])]
    plain = len(cells) == piece.width == len(set(cells)) and all(len(text) <= 14 for text in cells)
    worded = plain and not any(re.search(r"\d", text) or ORDINAL.match(text) for text in cells)
    ruled = piece.ruled == start + 1 and worded
    return (
        ruled or (worded and bool(numeric)) or (worded and sum(map(is_header_word, cells)) * 2 >= len(cells))
    )


def _span_end(rows: Sequence[GridRow], start: int, stop: int) -> int:
    """Header cells that the format itself merges downwards take their rows along."""
    end = stop
    for index in range(start, stop):
        for cell in rows[index].cells:
            if cell.text.strip() and not ORDINAL.match(squash(cell.text)):
                end = max(end, index + min(cell.rowspan, MOST_HEADER_ROWS))
    return min(end, len(rows))


def is_form(piece: Piece, title: str) -> bool:
    """Label/value forms and grids of indicators: performance targets and self-evaluations."""
    for row in piece.rows:
        if len({text for _, text in filled(row) if INDICATOR.fullmatch(squash(text))}) >= 2:
            return True
    return (
        is_title(title)
        and re.search(r"绩效.*(?:目标|自评|评价).*表|绩效自评|绩效目标", squash(title)) is not None
    )
