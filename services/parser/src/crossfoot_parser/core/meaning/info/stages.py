"""Whether lines speak of a budget or of final accounts, told from the words that name funds and laws."""

import re
from collections.abc import Sequence

from crossfoot_common.tables.model import Stage

_NO_STAGE = re.compile(
    r"(?:一般公共|公共财政|政府性基金|国有资本经营|国有资本|社会保险基金|社保基金|基金|一般)预算"  # funds
    r"|(?:并入|列入)(?:单位|部门)[预决]算"  # where an amount will be told once it is known
    r"|预决算|决算?预算公开|政府预算信息|部门预算信息"
    r"|预算(?:稳定)?调节基金|预算(?:安排)?资金|(?:为|占|完成)全?年度?预算|预算(?:法|单位|科目|管理|绩效|执行|外|内|级次|部门|体系|体制|会计|编码|支出经济|支出功能)"
    r"|(?:年初|调整|全年|变动|追加|期初|占|比|与|完成|超|为)预算数?"  # what is compared with
)
_FORM = re.compile(
    r"(?:部门|单位|财政拨款)?(?:收支|收入|支出)总表|预算(?:财政拨款)?(?:基本|项目|“?三公”?经费)?支出(?:情况)?表"
)
_DONE = re.compile(r"决算|执行|完成|实际|月|季度|半年|平衡|调整")
_NAMED = re.compile(
    r"20\d{2}年度?[^,。;:]{0,40}?(?P<stage>预算|决算)(?!数|内|外)"
    r"|(?:部门|单位|财政|经费|支出|收入|收支)(?P<plain>预算|决算)(?:情况|总体|安排|说明|总额|公开|草案)"
)
_BEFORE = re.compile(r"上年|去年|[比占]|增减|增长|完成.*%")
_COLUMN_YEAR = re.compile(r"(20\d{2})年")
_NAMING_LINES = 40  # of the prose


def stage_of(lines: Sequence[str]) -> Stage | None:
    """Final accounts where most of what is named is 决算; a table of final accounts may also say 预算."""
    said = [_NO_STAGE.sub("", line) for line in lines]
    final = sum("决算" in line for line in said)
    budget = sum("预算" in line and "决算" not in line for line in said)
    if not final and not budget:
        return None
    # accounts set budgets beside what was done, so only a clear majority speaks for a budget
    return "final_accounts" if final * 2 >= budget else "budget"


def stage_of_columns(lines: Sequence[str]) -> Stage | None:
    """What the columns of the latest year hold; accounts of the year before stand beside every budget."""
    own = [line for line in lines if not _BEFORE.search(line)]
    years = [int(year) for line in own for year in _COLUMN_YEAR.findall(line)]
    latest = [line for line in own if all(int(y) == max(years) for y in _COLUMN_YEAR.findall(line))]
    if any(re.search(r"执行数|完成数|实际", line) for line in latest):
        return None
    return stage_of(latest)


def stage_in_prose(lines: Sequence[str]) -> Stage | None:
    """What its first lines call the document; a budget that is only compared with names none."""
    named = [
        found["stage"] or found["plain"]
        for line in lines[:_NAMING_LINES]
        for found in _NAMED.finditer(_NO_STAGE.sub("", line))
    ]
    final, budget = named.count("决算"), named.count("预算")
    if not named:
        return None
    return "final_accounts" if final * 2 >= budget else "budget"


def stage_of_forms(lines: Sequence[str]) -> Stage | None:
    """The national forms of a budget bear no 决算 in their titles, those of accounts always do."""
    if any(_DONE.search(line) for line in lines):
        return None
    return "budget" if any(_FORM.search(line) for line in lines) else None
