"""Puts the cells of indicator rows back under their headings, by what sort of cell each column holds.

In grids of indicators the conversion drops merged first columns, so that whole rows stand one or two
columns to the left. The sorts of the cells (levels, names, values, points) tell where they belong.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell
from crossfoot_parser.core.stages.numbers import parse_number
from crossfoot_parser.core.stages.paths import Path
from crossfoot_parser.core.stages.shifts import Cells
from crossfoot_parser.core.stages.words import squash

LEAD = re.compile(r"(?:年度)?绩效(?:指标|目标)|年度指标")
LEVEL_1 = re.compile(
    r"(?:产出|效益|效果|满意度|投入|成本|影响力|态度|管理|投入(?:和|与|及)?(?:目标)?管理|履职效益|部门.{0,4})(?:指标|目标)"
)
LEVEL_2 = re.compile(
    r"(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响?|服务对象满意度?|满意度|社会公众满意度|长效管理"
    r"|人力资源|部门协助|配套设施|信息共享|投入管理|财务管理|项目管理|资产管理|总体目标|工作目标管理|预算和财务管理|绩效管理)(?:指标)?|其[它他]"
)
VALUE = re.compile(r"[≥≤<>＞＜=≧≦＝].*|\d[\d.,]*\s*(?:%|‰|[一-龥/]{1,8})|(?:19|20)\d\d年.*")
TAIL = re.compile(
    r"(?:项目)?绩效分析|自评.*|负责人.*|填报.*|填表.*|备注|需要?说明.*|财政.*意见|联系.*|.*审核.*|.*意见[:：]?|.*问题.*|经办人.*|主要经验.*"
)
SCORE = re.compile(r"总分|合计|总计|得分合计")
PRIOR = 4.0
MOST_COLUMNS = 64
MARGIN = 3.0  # natural log: how much better a reading must be than the literal one
MOVE = 1.2  # what every change of offset inside a row costs
SORTS = ("blank", "number", "value", "lead", "level1", "level2", "text")


def mend_indicators(grid: list[Cells], paths: Sequence[Path], first: int, learnt: int) -> list[Remark]:
    """Moves shifted indicator rows in place; rows `first` to `learnt` are the ones to learn from.

    Args:
        grid: all body rows of the form, changed in place.
        paths: the header path of each column.
        first: index of the first row below the indicator header.
        learnt: one past the last row of the page that holds the header.
    """
    if len(paths) > MOST_COLUMNS:
        return []
    rows = [i for i in range(first, len(grid)) if not _is_tail(grid[i])]
    sample = [i for i in rows if i < learnt and not _is_score(grid[i])]
    moved: set[int] = set()
    for batch in (sample, rows):  # what the first page's own shifts blur is sharp in the second round
        chances = _chances([grid[i] for i in sample], paths)
        for i in batch:
            better = _best(grid[i], chances)
            if better is not None:
                moved.add(i)
                grid[i] = better
    return [_remark(i) for i in sorted(moved)]


def _remark(row: int) -> Remark:
    why = "the sorts of its cells (level, name, value, points) fit the headings only this way"
    return Remark(what="shifted indicator row moved under its headings", why=why, row=row)


def _shown(cells: Cells) -> list[tuple[int, str]]:
    return [(i, cell.text) for i, cell in enumerate(cells) if cell.text]


def _is_tail(cells: Cells) -> bool:
    shown = _shown(cells)
    return len(shown) < 2 or TAIL.fullmatch(squash(shown[0][1])) is not None


def _is_score(cells: Cells) -> bool:
    return SCORE.fullmatch(squash(_shown(cells)[0][1])) is not None


@lru_cache(maxsize=16384)
def sort_of_cell(text: str) -> str:
    """Which of the sorts a cell of a form is."""
    plain = squash(text)
    if not plain:
        return "blank"
    if LEAD.fullmatch(plain) or SCORE.fullmatch(plain):
        return "lead"
    if LEVEL_1.fullmatch(plain) and plain not in {"成本指标", "满意度指标"}:
        return "level1"
    if LEVEL_2.fullmatch(plain):
        return "level2"
    number = parse_number(plain)
    if number is not None and not number.percent:
        return "number"
    return "value" if number is not None or VALUE.fullmatch(plain) else "text"


def _chances(sample: Sequence[Cells], paths: Sequence[Path]) -> list[dict[str, float]]:
    """For every column the log-chance of each sort: what the heading promises and what the rows show."""
    chances = []
    for column, path in enumerate(paths):
        counts = Counter(sort_of_cell(row[column].text) for row in sample)
        label = squash(path[-1]) if path else ""
        if column == 0 and label != "一级指标":
            label = ""  # the first column names the section, whatever stands in the header row
        for sort, weight in _promised(label).items():
            counts[sort] += weight * (1 + len(sample) / 8)  # type: ignore[assignment]
        total = counts.total() + 0.2 * len(SORTS)
        chances.append({sort: math.log((counts[sort] + 0.2) / total) for sort in SORTS})
    return chances


def _promised(label: str) -> dict[str, float]:
    if label == "一级指标":
        return {"level1": PRIOR, "blank": PRIOR}
    if label == "二级指标":
        return {"level2": PRIOR, "blank": PRIOR}
    if label == "三级指标":
        return {"text": 2 * PRIOR}
    if label in {"分值", "得分", "权重"}:
        return {"number": 2 * PRIOR}
    if re.search(r"值$", label):
        return {"value": PRIOR, "text": PRIOR / 2, "blank": PRIOR / 4}
    return {"blank": PRIOR, "lead": PRIOR / 2} if label in {"", "绩效指标", "年度绩效指标"} else {"text": 1.0}


def _best(cells: Cells, chances: Sequence[dict[str, float]]) -> Cells | None:
    """The most likely reading of a row, if it is much more likely than the literal one."""
    shown = [(i, sort_of_cell(text)) for i, text in _shown(cells)]
    literal = _literal(shown, chances)
    score, columns = _align(shown, chances)
    told = any(sort not in {"text", "lead"} for _, sort in shown)
    if not told or columns == [i for i, _ in shown] or score - literal < MARGIN:
        return None
    moved = [GridCell()] * len(cells)
    for column, (origin, _) in zip(columns, shown, strict=True):
        moved[column] = cells[origin]
    return moved


def _literal(shown: Sequence[tuple[int, str]], chances: Sequence[dict[str, float]]) -> float:
    total = sum(chance["blank"] for chance in chances)
    return total + sum(chances[i][sort] - chances[i]["blank"] for i, sort in shown)


def _align(shown: Sequence[tuple[int, str]], chances: Sequence[dict[str, float]]) -> tuple[float, list[int]]:
    """The best columns for the cells, in their order; each change of offset costs."""
    width = len(chances)
    blanks = sum(chance["blank"] for chance in chances)
    best: dict[int, tuple[float, list[int]]] = {-1: (blanks, [])}
    for position, (origin, sort) in enumerate(shown):
        step: dict[int, tuple[float, list[int]]] = {}
        for column in range(position, width - (len(shown) - position - 1)):
            gain = chances[column][sort] - chances[column]["blank"]
            options = [
                (score + gain - _turn(shown, position, origin, column, before), [*columns, column])
                for before, (score, columns) in best.items()
                if before < column
            ]
            if options:
                step[column] = max(options, key=lambda option: option[0])
        best = step
    return max(best.values(), key=lambda option: option[0])


def _turn(shown: Sequence[tuple[int, str]], position: int, origin: int, column: int, before: int) -> float:
    offset = column - origin
    last = before - shown[position - 1][0] if position else 0
    return MOVE if offset != last else 0.0
