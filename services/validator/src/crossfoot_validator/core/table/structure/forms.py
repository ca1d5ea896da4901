"""Fields of a form, found by their words: funds with their sources, columns of weights and scores.

A form has no columns in the sense of a table; its blocks stand side by side and change from row to row. So
nothing here trusts a column further than the block in which a word heads it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crossfoot_common.tables.structure.labels import read_label
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.place import Place

FUNDS_TOTAL = re.compile(r".{0,8}资金(总额|总计|合计)(\((万|千)?元\))?")
ALL_FUNDS = re.compile(r"(资金)?(总额|总计|合计)")
"""What the same line is called where the row above names budgets and what was spent of them."""
SOURCE = re.compile(
    r"中央|省|市|县|区|乡|镇|财政|拨款|自筹|自有|社会|债券|缴|其他|其它|结转|资金|单位|上级|本级"
    r"|公共预算|政府性基金|国有资本|专户|事业收入|经营收入|贷款|捐赠|投入|补助|补贴"
)
ONE_YEAR = re.compile(r"(本|当|该)?年度?(预算|安排|投入)?(资金|预算|投资|投入)(总?额|数)?")  # a part in time
OUTSIDE = re.compile(r"分值|权重|(?:执行|支付|拨付|使用)率|得分|评分|完成率|备注|比例")
WEIGHT = re.compile(r"(标准|指标)?(分值|权重|分数)(\(.*\))?")
SCORE = re.compile(r"(自评|实际|评价)?得分(\(.*\))?|自评分")
GRAND = re.compile(r"总分|总计|合计|总得分|自评总分")


@dataclass(frozen=True, slots=True)
class FundsLine:
    """One total of funds: its figure, what its column is called, the places of its sources below it."""

    label: str
    heading: str
    column: int  # where its label and those of its sources stand
    total: Place
    sources: tuple[Place, ...]
    beside: tuple[Place, ...] = ()  # sources whose labels stand in the same row, to the right
    complete: bool = True  # no figure below the last source, or in another column, may be one more


@dataclass(frozen=True, slots=True)
class ScoreBlock:
    """One block with weights and scores: its header row, its two columns, the rows that it covers."""

    header: int
    weight: int
    score: int
    rows: range
    of_funds: bool  # the block of the budget line, whose score counts towards the same total


def text(context: TableContext, row: int, column: int) -> str:
    """A form's cell without blanks and trailing colon; row -1 is the header."""
    return context.fields[row][column]


def width(context: TableContext) -> int:
    """How many columns the form has."""
    return len(context.table.columns)


def funds_lines(context: TableContext) -> Iterator[FundsLine]:
    """Every total of funds of a form, with the sources listed below its label."""
    for row, column in context.fields_like(FUNDS_TOTAL):
        yield from _lines_at(context, row, column, text(context, row, column))
    for row, column in context.fields_like(ALL_FUNDS):
        label = text(context, row, column)
        if (
            not FUNDS_TOTAL.fullmatch(label)
            and _of_funds(context, row - 1)
            and _source_rows(context, row, column)
        ):
            yield from _lines_at(context, row, column, label)


def _lines_at(context: TableContext, row: int, column: int, label: str) -> Iterator[FundsLine]:
    sources = _source_rows(context, row, column)
    after = 1 + max(sources, default=row)
    values = list(_value_columns(context, row, column))
    strays = any(at not in values for source in sources for at in _value_columns(context, source, column))
    for at in values:
        heading = text(context, row - 1, at)
        if not OUTSIDE.search(heading):
            parts = tuple((source, at) for source in sources)
            known = heading if context.amount((row - 1, at)) is None else ""
            ends = after >= len(context.table.rows) or _ends(context, (after, column), at)
            beside, complete = _beside(context, row, at), ends and not strays
            yield FundsLine(label, known, column, (row, at), parts, beside, complete)


def _ends(context: TableContext, label: Place, at: int) -> bool:
    """Whether what stands below the sources is another block: no name with a figure in their columns."""
    name = text(context, *label)
    return not name or bool(FUNDS_TOTAL.fullmatch(name)) or context.amount((label[0], at)) is None


def _value_columns(context: TableContext, row: int, column: int) -> Iterator[int]:
    """The figures to the right of a label, up to the next words."""
    for at in range(column + 1, width(context)):
        if context.amount((row, at)) is not None:
            if not context.cell((row, at)).percent:
                yield at
        elif text(context, row, at):
            return


def _beside(context: TableContext, row: int, at: int) -> tuple[Place, ...]:
    """`其中：财政拨款 | 60` behind a total: figures right behind labels of sources, up to the next total."""
    found: list[Place] = []
    label = ""
    for column in range(at + 1, width(context)):
        if context.amount((row, column)) is not None:
            if label and SOURCE.search(label) and not OUTSIDE.search(label):
                found.append((row, column))
            label = ""
        elif word := text(context, row, column):
            if FUNDS_TOTAL.fullmatch(word) or "总额" in word:
                break
            label = word
    return tuple(found)


def _source_rows(context: TableContext, row: int, column: int) -> list[int]:
    """The rows right below whose label in the same column names a source: the top level of them."""
    found: list[tuple[int, int]] = []
    for below in range(row + 1, len(context.table.rows)):
        label = text(context, below, column)
        if not label or not SOURCE.search(label) or FUNDS_TOTAL.fullmatch(label) or len(label) > 24:
            break
        found.append((below, read_label(label).style))
    top = min((style for _, style in found if style), default=0)
    return [below for below, style in found if style == top or not top]


def score_blocks(context: TableContext) -> Iterator[ScoreBlock]:
    """Each header that names both a weight and a score, with its rows.

    The header of the funds covers only the lines of funds below it; then the one before it goes on, for
    the header of the indicators may have become the header of the whole form.
    """
    last, row = None, -1
    while row < len(context.table.rows):
        head = _score_head(context, row)
        last = head or last
        stop = row + 1
        if head and _of_funds(context, row):
            while stop < len(context.table.rows) and _is_funds_row(context, stop, head[1]):
                stop += 1
            yield ScoreBlock(row, head[1], head[2], range(row + 1, stop), of_funds=True)
            last = _score_head(context, -1)
        elif last:
            while stop < len(context.table.rows) and not _score_head(context, stop):
                stop += 1
            yield ScoreBlock(row, last[1], last[2], range(row + bool(head), stop), of_funds=False)
        row = stop


def _of_funds(context: TableContext, row: int) -> bool:
    words = "".join(text(context, row, c) for c in range(width(context)))
    return "执行" in words and "三级指标" not in words


def _is_funds_row(context: TableContext, row: int, weight: int) -> bool:
    """Whether a line names funds to the left of its weight; behind that stand remarks (含上年结转)."""
    words = [text(context, row, c) for c in range(weight) if context.amount((row, c)) is None]
    return any(0 < len(w) <= 24 and (FUNDS_TOTAL.fullmatch(w) or SOURCE.search(w)) for w in words)


def _score_head(context: TableContext, row: int) -> tuple[int, int, int] | None:
    words = context.fields[row]
    weights = [c for c, word in enumerate(words) if word and WEIGHT.fullmatch(word)]
    if len(weights) != 1:
        return None
    scores = [c for c, word in enumerate(words) if word and SCORE.fullmatch(word)]
    return (row, weights[0], scores[0]) if len(scores) == 1 else None


def total_row(context: TableContext, block: ScoreBlock) -> int | None:
    """The row of 总分 in a block: named so, with figures in both columns or one of them."""
    for row in block.rows:
        words = [text(context, row, c) for c in range(min(block.weight, block.score))]
        shown = any(context.amount((row, c)) is not None for c in (block.weight, block.score))
        if shown and any(GRAND.fullmatch(read_label(word).name) for word in words if word):
            return row
    return None
