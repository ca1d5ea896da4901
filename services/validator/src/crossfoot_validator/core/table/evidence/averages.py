"""Figures of what one of many has or costs (人均, 单价, 标准): those of several regions add up to nothing."""

import re

from crossfoot_validator.core.table.view import TableView

AVERAGE = re.compile(
    r"[人户亩生校村]均(?!衡)|平均|均价|单价|每[人户亩生]|定额|元[/／]"
    r"|(?<!高)标准(?!化)"  # 高标准农田 and 标准化厂房 are built, 学校均衡发展 is no average
)
TOLD = re.compile(r"[(（][^()（）]*\d[^()（）]*[)）]")
"""寄宿生（每生每学期625元）: a standard that is told with its amount says how heads or money are reckoned."""
GRANT = re.compile(r"(?:补助|资金|经费|设备|项目)$")  # 生均公用经费补助: named by how it is reckoned


def column_of_averages(view: TableView, column: int) -> bool:
    """Whether a column is headed as one of averages."""
    return AVERAGE.search(TOLD.sub("", "".join(view.table.columns[column].path))) is not None


def row_of_averages(view: TableView, row: int) -> bool:
    """Whether a row of a turned table is named as such a column."""
    title = TOLD.sub("", "".join(view.titles.get(row, "").split()))
    return AVERAGE.search(title) is not None and not GRANT.search(title)
