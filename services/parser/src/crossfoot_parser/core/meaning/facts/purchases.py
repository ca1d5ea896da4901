"""States what is bought for each project, which its performance form has to have the funds for."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Table
from crossfoot_common.tables.structure import Entry, Panel
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.figure import Figure, cell_at
from crossfoot_parser.core.meaning.facts.parts import of_path


def bought_for_projects(table: Table, panel: Panel, entries: Sequence[Entry]) -> Iterator[Figure]:
    """What is bought for each project: lines that name both the project and the thing."""
    project = next((i for i in panel.labels if plain(table.columns[i].name).endswith("项目名称")), None)
    things = [
        i for i in panel.labels if re.search(r"品目|采购项目|采购目录|货物", plain(table.columns[i].name))
    ]
    for entry in entries if project is not None else ():
        texts = [plain(table.rows[entry.row].cells[i].text) for i in (project or 0, *panel.labels)]
        if (
            not texts[0]
            or entry.label.total
            or not any(_filled(table, entry, i) for i in (*things, *panel.labels) if i != project)
        ):
            continue
        for column in panel.amounts:
            if of_path(table.columns[column].path[-1:]) == {} and cell_at(table, entry.row, column):
                yield Figure(entry.row, column, {"concept": c.PROCUREMENT_ITEM, "subject": texts[0]})
                break


def _filled(table: Table, entry: Entry, column: int) -> bool:
    return not table.rows[entry.row].cells[column].blank
