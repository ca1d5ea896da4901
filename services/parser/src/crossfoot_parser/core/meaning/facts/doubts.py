"""Says why a fact is not certain: then it may agree with others, but it can never contradict them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.doubts import CARRIED, DROPPED, LOST, SECOND_HEADER, UNSURE
from crossfoot_common.tables.model import Fact, FactKey, Remark, Table
from crossfoot_common.tables.statement import Statement
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.figure import Figure
from crossfoot_parser.core.meaning.facts.keys import fund_in_title
from crossfoot_parser.core.meaning.facts.parts import of_path
from crossfoot_parser.core.meaning.facts.whole import Whole

UNIT = "the table does not say its unit"
ORGANISATION = "the table does not say which of the organisations it is about"
FUND = "the title does not say which fund"
ONE_FUND = "the title names one fund, and tables of this kind are about more"
APART = "what was carried over has a column of its own beside the sources"
TITLE = "the kind was told from the grid, not from a title"
NAMESAKE = "several forms are about a project of this name"
PICTURED = "read off a picture, where another figure is possible"
REPEATED = "another table of the same kind says otherwise"
HEADINGS = {DROPPED, LOST}  # of no row of the body: a heading may stand over another column
_FORMS = {"performance_target", "self_evaluation"}


def about_table(table: Table, said: Statement, whole: Whole) -> str | None:
    """What is doubtful about every figure of a table."""
    unsure = (r.what for r in table.doubts if r.what == UNSURE or (r.what in HEADINGS and r.row is None))
    if (columns := next(unsure, None)) is not None:
        return columns
    if table.unit is None and said.shape != "form" and not any(col.unit for col in table.columns):
        return UNIT
    unnamed = table.sequence not in whole.organisations and said.shape not in {"form", "projects"}
    if unnamed and (whole.several or table.sequence in whole.of_one_unit):
        return ORGANISATION
    if (named := fund_in_title(table.title)) and _wider(said, named):
        return ONE_FUND
    return None if plain(table.title) else TITLE


def _wider(said: Statement, named: tuple[str | None, str | None]) -> bool:
    """Whether the kind is about more money than the title says."""
    return said.basis == c.ALL or (said.basis == c.FISCAL_APPROPRIATION and named[0] is not None)


def about_fund(key: FactKey, said: Statement) -> str | None:
    """What is doubtful where neither the title nor the column names the fund."""
    unsaid = said.funds_in_title and key.concept == c.CURRENT and key.fund is None and key.basis is None
    return FUND if unsaid else None


def columns_without_carry(table: Table) -> frozenset[int]:
    """Columns of one source beside one of what was carried over: they do not hold it."""
    over = [of_path(each.path) or {} for each in table.columns]
    if not any(each.get("concept") == c.CARRY_OVER_IN for each in over):
        return frozenset()
    return frozenset(i for i, each in enumerate(over) if each.keys() & {"fund", "basis"})


def about_source(figure: Figure, key: FactKey, without: frozenset[int]) -> str | None:
    """What is doubtful about expenditure in a column that leaves out what was carried over."""
    spent = key.concept == c.CURRENT and key.flow == "expenditure"
    return APART if spent and figure.column in without else None


def about_cell(table: Table, row: int, column: int) -> str | None:
    """What was repaired or doubted at a cell."""
    remark = next((r for r in table.doubts if r.row is None and r.column == column), None)
    remark = remark or next((r for r in (*table.doubts, *table.repairs) if _at(r, row, column)), None)
    if remark is None and _may_be_misread(table, row, column):
        return PICTURED
    return f"{remark.what}: {remark.why}" if remark else None


def _may_be_misread(table: Table, row: int, column: int) -> bool:
    """Whether a figure of a picture was not read twice, or not to the exclusion of every other one."""
    cells = table.rows[row].cells
    ocr = cells[column].ocr if column < len(cells) else None
    return ocr is not None and (not ocr.twice or bool(ocr.possible))


def _at(remark: Remark, row: int, column: int) -> bool:
    if remark.row is None:
        return False  # a header put in order is told by the columns; the figures stand as they stood
    if remark.what == SECOND_HEADER:
        return remark.row <= row  # the columns of all that is below it are others
    return remark.row == row and remark.column in {None, column}


def unsaid_carry(key: FactKey, table: Table, *, carries: bool, stage: str | None) -> str | None:
    """In a budget that carries money over, expenditure may be of the year alone or with it.

    The forms of final accounts fix it; a label 本年收入 fixes it for income.
    """
    if not carries or stage == "final_accounts" or key.concept != c.CURRENT:
        return None
    return CARRIED if key.flow == "expenditure" or table.kind == "fiscal_appropriation_income" else None


def namesakes(facts: Sequence[Fact], kinds: Mapping[int, str]) -> frozenset[FactKey]:
    """Projects that several forms are about: two organisations may each have one of that name."""
    forms = [f for f in facts if f.key.concept == c.PROJECT_FUNDS and kinds[f.source.table or 0] in _FORMS]
    count = Counter(fact.key for fact in forms)
    return frozenset(key for key, n in count.items() if n > 1)


def excludes_carry(table: Table) -> bool:
    """Whether the title says that money carried over is left out."""
    return re.search(r"不含(上年|年初)?结转|本年预算|当年", plain(table.title)) is not None
