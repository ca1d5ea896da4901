"""Learns which sorts of cells each column of an indicator grid holds, from its headings and its rows."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from crossfoot_parser.core.forms.levels import SORTS, sort_of_cell
from crossfoot_parser.core.vocabulary.rows import Cells, Path
from crossfoot_parser.core.vocabulary.words import squash

PRIOR = 4.0
POINTS = frozenset({"分值", "得分", "权重"})
FIRST = frozenset({"一级指标", "分目标"})
HOMES = {"level1": FIRST, "level2": frozenset({"二级指标", "年度任务分解"})}


def chances_of(sample: Sequence[Cells], paths: Sequence[Path]) -> list[dict[str, float]]:
    """For every column the log-chance of each sort: what the heading promises and what the rows show."""
    labels = [squash(path[-1]) if path else "" for path in paths]
    if labels and labels[0] not in FIRST:
        labels[0] = ""  # the first column names the section, whatever stands in the header row
    seen = [_seen(sample, column, label) for column, label in enumerate(labels)]
    trusted = {
        sort
        for sort, names in HOMES.items()
        if _trust_heading(seen, [label in names for label in labels], sort)
    }
    if len(trusted) == 1:  # one level stands under its heading, so the other heading is misplaced
        misplaced = {name for sort in HOMES.keys() - trusted for name in _unused(seen, labels, sort)}
        labels = ["" if label in misplaced else label for label in labels]
    plain = not POINTS.intersection(labels)  # without points, a number can only be a value
    promise = 1 + len(sample) / 8
    return [_chance(label, counts, promise, plain=plain) for label, counts in zip(labels, seen, strict=True)]


def _chance(label: str, counts: Counter[str], promise: float, *, plain: bool) -> dict[str, float]:
    """The log-chances of one column; `promise`: how much its heading weighs against its rows."""
    weights = {sort: float(counts[sort]) for sort in SORTS}
    for sort, weight in _promised(label).items():
        weights[sort] += weight * promise
    weights["number"] += PRIOR * (plain and label.endswith("值"))
    total = sum(weights.values()) + 0.2 * len(SORTS)
    chance = {sort: math.log((weights[sort] + 0.2) / total) for sort in SORTS}
    return {**chance, "level": max(chance["level1"], chance["level2"])}


def _seen(sample: Sequence[Cells], column: int, label: str) -> Counter[str]:
    """The sorts of a column; where levels are named, a text with nothing beside it is a shifted one."""
    level = label in HOMES["level1"] | HOMES["level2"]
    counts: Counter[str] = Counter()
    for row in sample:
        sort = sort_of_cell(row[column].text)
        alone = column + 1 < len(row) and not row[column + 1].text
        counts[sort] += not (level and alone and sort in {"text", "name"})
    return counts


def _trust_heading(seen: Sequence[Counter[str]], homes: Sequence[bool], sort: str) -> bool:
    """Where most names of a level stand under its heading, those elsewhere are shifts and teach nothing."""
    inside = sum(counts[sort] for counts, home in zip(seen, homes, strict=True) if home)
    outside = [counts for counts, home in zip(seen, homes, strict=True) if not home]
    if not inside or inside < max((counts[sort] for counts in outside), default=0):
        return False
    for counts in outside:
        counts[sort] *= counts[sort] * 2 > inside  # as many as inside: the other half of the grid
    return True


def _unused(seen: Sequence[Counter[str]], labels: Sequence[str], sort: str) -> frozenset[str]:
    """The headings of a level, if names of it are shown but none of them under its heading."""
    homes = [label in HOMES[sort] for label in labels]
    inside = sum(counts[sort] for counts, home in zip(seen, homes, strict=True) if home)
    return HOMES[sort] if not inside and sum(counts[sort] for counts in seen) > 1 else frozenset()


def _promised(label: str) -> dict[str, float]:
    if label in HOMES["level1"]:
        return {"level1": PRIOR, "blank": PRIOR}
    if label in HOMES["level2"]:
        return {"level2": PRIOR, "blank": PRIOR}
    if label in {"三级指标", "绩效指标名称", "指标名称"}:
        return {"text": PRIOR, "name": PRIOR}
    if label in POINTS:
        return {"number": 2 * PRIOR}
    if re.search(r"值$", label):
        return {"value": PRIOR, "text": PRIOR / 2, "blank": PRIOR / 4}
    return {"blank": PRIOR, "lead": PRIOR / 2} if label in {"", "绩效指标", "年度绩效指标"} else {"text": 1.0}
