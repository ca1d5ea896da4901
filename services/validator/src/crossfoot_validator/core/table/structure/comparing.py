"""What the heading of a per cent or a change says of the two columns that it compares.

执行数为调整预算数的%, 比2023年决算数增长%, 比上年执行数增减: the words before 为, 占, 完成 or 比 name
what is measured, those behind them what it is measured by, each by its stage and its year.
"""

import re
from collections.abc import Sequence

from crossfoot_common.tables.structure.labels import compact

NAMED = re.compile(r"(?P<own>.*?)(?:为|占|完成|比|较)(?P<base>.+?)(?:的|增|减|±|[%％]|变|升|下|比例|比率|$)")
STAGES = (
    ("adjusted", re.compile(r"调整|变动预算")),
    ("budget", re.compile(r"预算|计划|任务")),
    ("done", re.compile(r"执行|完成|决算|实绩|实际|支出数|收入数|累计")),
)
YEAR = re.compile(r"(?:19|20)\d\d")
LAST = re.compile(r"上年|去年|同期|上一年")
Path = Sequence[str]


def names(target: Path, new: Path, old: Path) -> bool:
    """Whether the heading of a column names `old` as what `new` is compared with."""
    if not (said := _said(target)):
        return False
    base = said["base"]
    year = _year("".join(target[:-1])) or _year("".join(new))
    return _is_base(base, old, year) and _is_own(said["own"], base, new, old) and _beside(target, new)


def names_anything(target: Path) -> bool:
    """Whether a heading names what its column is measured by: if that is not there, nothing else is."""
    return _said(target) is not None


def _said(target: Path) -> re.Match[str] | None:
    said = NAMED.search(compact(target[-1]) if target else "")
    base = said["base"] if said else ""
    return said if stage_of(base) or YEAR.search(base) or LAST.search(base) else None


def stage_of(name: str) -> str | None:
    """Adjusted budget, budget, or what was done; None where a name says none of them."""
    return next((stage for stage, words in STAGES if words.search(name)), None)


def _year(name: str) -> int | None:
    found = YEAR.search(compact(name))
    return int(found[0]) if found else None


def _is_last(path: Path) -> bool:
    return bool(LAST.search(compact("".join(path))))


def _is_base(base: str, old: Path, year: int | None) -> bool:
    name = compact("".join(old))
    stage, told = stage_of(base), _year(base)
    if stage and stage_of(compact(old[-1]) if old else "") != stage and stage_of(name) != stage:
        return False
    if told:
        return told == _year(name)
    if LAST.search(base):
        return _is_last(old) or (year is not None and _year(name) == year - 1)
    return not _is_last(old) and (year is None or _year(name) in {None, year})


def _is_own(own: str, base: str, new: Path, old: Path) -> bool:
    stage = stage_of(compact(new[-1]) if new else "")
    years = _year("".join(new)), _year("".join(old))
    if _is_last(new) or (None not in years and years[0] < years[1]):  # type: ignore[operator] # both are known
        return False
    if (LAST.search(base) or stage_of(base) == "done") and None not in years and years[0] == years[1]:
        return False
    if stage_of(own):
        return stage == stage_of(own)
    return stage == "done" if stage_of(base) in {"budget", "adjusted"} and not LAST.search(base) else True


def _beside(target: Path, new: Path) -> bool:
    """What is measured stands in the group of the heading where that group is one of a year."""
    group = compact(target[0]) if len(target) > 1 else ""
    return not YEAR.search(group) or compact(new[0] if new else "") == group
