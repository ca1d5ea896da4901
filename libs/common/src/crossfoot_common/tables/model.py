"""Tables, cells, facts and claims as the parser hands them on: frozen, exact, with their places.

A `Table` is *logical*: page pieces are joined, header rows are folded into column paths, shifted cells
are back in their columns. Whatever was repaired or stays in doubt is said on the table itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Self

from crossfoot_common.construction import quick
from crossfoot_common.tables.values import Value

Kind = Literal[
    "income_expenditure_summary",
    "income_summary",
    "expenditure_summary",
    "fiscal_appropriation_summary",
    "fiscal_appropriation_income",
    "fiscal_appropriation_expenditure",
    "general_public_budget_expenditure",
    "basic_expenditure_by_economic",
    "gov_fund_income",
    "gov_fund_expenditure",
    "state_capital_budget",
    "three_public_expenses",
    "operating_expenses",
    "procurement",
    "project_expenditure",
    "performance_target",
    "self_evaluation",
    "info_statistics",
    "other",
]
ColumnRole = Literal["label", "code", "ordinal", "amount", "count", "share", "text"]
Stage = Literal["budget", "final_accounts"]
Scope = Literal["department", "unit"]
DocumentKind = Literal[
    "department_budget",
    "department_final_accounts",
    "government_budget",
    "government_final_accounts",
    "report",
    "debt_disclosure",
    "bulletin",
    "audit_report",
    "explanation",
    "other",
]
PageBox = tuple[int, int, int, int]
"""Left, top, right and bottom on a page as displayed, from its top left, in hundredths of a point."""


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class OcrReading(Value):
    """How a cell was read off a picture: whether two recognisers independently read what it shows.

    `other` is what the second one read where it read something else, `possible` are the figures that neither
    excludes: a mismatch that one of them would explain is no error. `doubt` says what may be lost.
    """

    twice: bool = False
    other: str | None = None
    possible: tuple[str, ...] = ()
    doubt: str | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Value):
    """One cell: the raw text, and where it is a number the exact decimal and the decimals displayed.

    `number` is in the unit of the table or column, `percent` marks 12.5% (number 12.5). `line` is the
    1-based source line and `cell` the 0-based cell in that line (or column of a sheet), so that a figure
    can be pointed at in the file as it was published; `page` is 1-based, and `box` is where on it.
    """

    text: str = ""
    number: Decimal | None = None
    decimals: int | None = None
    percent: bool = False
    line: int | None = None
    cell: int | None = None
    page: int | None = None
    box: PageBox | None = None
    ocr: OcrReading | None = None  # how it was read off a picture; None: the file has it as text

    @property
    def blank(self) -> bool:
        """Not reported: nothing is displayed (never the same as zero)."""
        return not self.text.strip()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Value):
    """One column: the header path from the top, what it holds, its panel and its own unit if it has one.

    Panels count from 0 from left to right: income left is 0, expenditure right is 1.
    """

    path: tuple[str, ...] = ()
    role: ColumnRole = "text"
    panel: int = 0
    unit: str | None = None

    @property
    def name(self) -> str:
        """The path as it is shown to people: a/b/c."""
        return "/".join(self.path)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Value):
    """One body row, aligned to the table's columns."""

    cells: tuple[Cell, ...] = ()
    line: int | None = None
    page: int | None = None
    indent: int = 0  # leading blanks of the label, in characters, where the layout kept them


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Extent(Value):
    """Where a table stands in its source, inclusive, 1-based."""

    first_line: int | None = None
    last_line: int | None = None
    first_page: int | None = None
    last_page: int | None = None
    sheet: str | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Value):
    """Something that a stage repaired or doubts: what, where (0-based row and column; None: all), why."""

    what: str
    why: str
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True, kw_only=True)
class Table(Value):
    """One logical table. `sequence` counts from 1 in document order; `rows` are body rows only.

    `head` are, for a table of kind `other` only, the rows of the same grid that are none of the body:
    headers, repeated headers, rows of dashes. What is a header there is only supposed (a row of years, a
    first row of figures), so nothing of the grid is kept back from whoever looks for sums in it.
    """

    sequence: int
    title: str = ""
    kind: Kind = "other"
    unit: str | None = None
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    head: tuple[Row, ...] = ()
    place: Extent = Extent()
    empty: bool = False
    nil_statement: str | None = None  # the sentence that says there is no data, where there is one
    caption: tuple[str, ...] = ()  # lines between title and header: entity, form number, year, unit
    notes: tuple[str, ...] = ()  # 注：… lines below the table
    repairs: tuple[Remark, ...] = ()
    doubts: tuple[Remark, ...] = ()

    def model_copy(self, *, update: Mapping[str, object]) -> Self:
        """The same table with other fields, and what was worked out of its rows and is kept with it."""
        copy = super().model_copy(update=update)
        vars(copy).update({name: vars(self)[name] for name in vars(self).keys() - vars(copy).keys()})
        return copy


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Value):
    """Where one displayed figure stands: in a cell of a table, or in prose (`table` is None)."""

    text: str
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None
    cell: int | None = None
    page: int | None = None
    label: str = ""
    path: str = ""
    box: PageBox | None = None  # on that page


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class FactKey(Value):
    """What a figure means. Two facts with equal keys must agree; None is *not split by* this dimension.

    `subject` narrows a fact to an organisation or project that the document names; `measure` tells
    budget, adjusted budget, final accounts and so on apart; `period` is the fiscal year.
    """

    concept: str
    period: int | None = None
    measure: str | None = None
    flow: Literal["income", "expenditure"] | None = None
    fund: str | None = None
    basis: str | None = None
    function: str | None = None
    economic: str | None = None
    nature: str | None = None
    subject: str | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Value):
    """A number with a meaning, and where it stands. `value` is in `unit`, displayed with `decimals`."""

    key: FactKey
    value: Decimal
    decimals: int
    unit: str | None = None
    source: Source
    doubtful: str | None = None  # why the reading is not certain; such a fact can never fail a check


ClaimKind = Literal["figure", "change", "growth_rate", "share", "count", "nil", "direction"]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Value):
    """Of whom, which account, which stage and which year the words around a claim speak; None: not said.

    `scope` is a region, a level of government or a zone as it is named (全市, 市本级), `part` the unit whose
    section it stands in, `span` marks several years together. `passage` numbers the paragraph, `sentence`
    the sentence.
    """

    scope: str | None = None
    part: str | None = None
    fund: str | None = None
    stage: str | None = None
    period: int | None = None
    span: bool = False
    passage: int | None = None
    sentence: int | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Value):
    """A figure, change, growth rate or share stated in prose, or (`nil`, value 0) that there is none.

    A `direction` says without a figure that the line is more (1), less (-1) or no other (0) than its budget.

    `value` is signed (a decrease is negative) and in `unit` (`%` for rates and shares). `group` ties the
    claims of one statement together: a figure with its change, its rate and its share; `alternatives` are
    the groups that a second reading of the clause would tie it to. `whole` is the group of the total that
    the statement is listed under (其中), more than one when the list can be read in more than one way.
    `list_id` is the same for the parts of one list, `base` says in words what a share is a share of, or with
    what a change compares (比2030年执行数).
    `closing` marks the bottom line of an account (收入总计), `more` that others are left out behind it (等).
    """

    kind: ClaimKind
    value: Decimal
    decimals: int
    unit: str | None = None
    source: Source
    subject: str = ""
    key: FactKey | None = None
    other_keys: tuple[FactKey, ...] = ()  # what the words may mean as well; then no tie can fail
    settled: bool = True  # False: the key is only supposed, and no tie can fail
    group: int = 0
    role: Literal["total", "part", "of_which", "single"] = "single"
    compared_to: Literal["previous_year", "budget", "total"] | None = None
    doubtful: str | None = None
    measure: str | None = None  # of the figure: budget, adjusted_budget, final_accounts; None: not said
    period: int | None = None  # the year the figure is of; that of the document where nothing else is said
    alternatives: tuple[int, ...] = ()
    whole: tuple[int, ...] = ()
    list_id: int | None = None
    base: str = ""
    base_key: FactKey | None = None  # what `base` means, where it says it in known words
    base_groups: tuple[int, ...] = ()  # the statements that are about the base
    setting: Setting | None = None
    closing: bool = False
    more: bool = False

    @property
    def passage(self) -> int | None:
        """The paragraph that it stands in."""
        return self.setting.passage if self.setting else None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInfo(Value):
    """What a document says about itself; `*_from` says where each was taken from.

    `kind` is None only where no one looked for it; a document whose words tell none is `other`.
    """

    entity: str | None = None
    fiscal_year: int | None = None
    stage: Stage | None = None
    scope: Scope | None = None
    entity_from: str | None = None
    fiscal_year_from: str | None = None
    stage_from: str | None = None
    scope_from: str | None = None
    kind: DocumentKind | None = None
    kind_from: str | None = None
