"""States what the figures of the tables mean, so that the same fact in two places can be compared.

An equal key must prove equality. Where a reading is not certain the fact says so (`doubtful`): it may agree
with others, but it can never contradict them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from crossfoot_common.discovery import modules_of
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import DocumentInfo, Fact, FactKey, Source, Table
from crossfoot_common.tables.statement import Statement
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts import classified, doubts, economic, forms, items, panels
from crossfoot_parser.core.meaning.facts.carried import without_proven
from crossfoot_parser.core.meaning.facts.contradictions import contradicting, likeness
from crossfoot_parser.core.meaning.facts.figure import Figure
from crossfoot_parser.core.meaning.facts.keys import key_of, nil_keys
from crossfoot_parser.core.meaning.facts.whole import Sections, Whole, carries_over, look_at

NIL_DECIMALS = 2
_OF_ONE = {c.PURPOSE, c.PROCUREMENT_SOURCE}  # `subject` says for what, so nothing says of which organisation


def state_facts(
    tables: Sequence[Table], info: DocumentInfo, sections: Sections | None = None
) -> tuple[Fact, ...]:
    """The facts of all tables, in their order; `fact.source.table` is the table's sequence."""
    whole = look_at(tables, info, sections)
    stated = [fact for table in tables for fact in _of_table(table, whole)]
    carries = carries_over(stated)
    by_number = {table.sequence: table for table in tables}
    settled = without_proven([_settled(fact, by_number, info, carries=carries) for fact in stated])
    kinds = {table.sequence: table.kind for table in tables}
    odd, namesakes = contradicting(settled, likeness(settled, kinds)), doubts.namesakes(settled, kinds)
    return tuple(
        _doubted(fact, doubts.NAMESAKE)
        if fact.key in namesakes
        else _doubted(fact, doubts.REPEATED if fact.source.table in odd else None)
        for fact in settled
    )


@cache
def statements() -> Mapping[str, Statement]:
    """How each kind states facts."""
    found = modules_of("crossfoot_common.tables.kinds")
    return {module.KIND.kind: module.STATEMENT for module in found if hasattr(module, "STATEMENT")}


def _of_table(table: Table, whole: Whole) -> Iterator[Fact]:
    said = statements().get(table.kind)
    if said is None or (said.apart and re.search(said.apart, plain(table.title))):
        return
    doubt = doubts.about_table(table, said, whole)
    without = doubts.columns_without_carry(table)
    known: dict[FactKey, list[Fact]] = {}
    for figure in _figures(table, said):
        key = key_of(said, figure.parts, table, whole.info)
        if key is not None and not (whole.several and key.concept in _OF_ONE and key.subject):
            fact = _fact(table, figure, _of_organisation(key, table, whole), whole)
            why = doubt or doubts.about_fund(key, said) or doubts.about_source(figure, key, without)
            known.setdefault(key, []).append(_doubted(fact, why))
    for key, facts in known.items():
        if key.concept == c.PROCUREMENT_ITEM:
            yield from facts
        elif len({(fact.source.row, fact.source.column) for fact in facts}) == 1:
            yield facts[0]  # a key that a table states twice says nothing certain
    if not known and table.nil_statement:
        yield from _nil(table, said, whole)


def _figures(table: Table, said: Statement) -> Iterator[Figure]:
    if said.shape == "panels":
        return panels.figures(table)
    if said.shape == "classified":
        return classified.figures(table)
    if said.shape == "economic":
        return economic.figures(table)
    if said.shape == "items":
        return items.figures(table, said.concept)
    return forms.listed(table) if said.shape == "projects" else forms.figures(table)


def _fact(table: Table, figure: Figure, key: FactKey, whole: Whole) -> Fact:
    cell = table.rows[figure.row].cells[figure.column]
    column = table.columns[figure.column]
    if cell.number is None:
        raise ValueError("a fact is made of a number")
    return Fact(
        key=key,
        value=cell.number,
        decimals=cell.decimals or 0,
        unit=figure.unit or column.unit or table.unit or whole.unit,
        source=_source(table, figure.row, figure.column),
        doubtful=figure.doubt or doubts.about_cell(table, figure.row, figure.column),
    )


def _source(table: Table, row: int, column: int) -> Source:
    cell = table.rows[row].cells[column]
    labels = [
        each.text.strip()
        for each, head in zip(table.rows[row].cells, table.columns, strict=False)
        if each.number is None and not each.blank and head.panel == table.columns[column].panel
    ]
    return Source(
        text=cell.text,
        table=table.sequence,
        row=row,
        column=column,
        line=cell.line if cell.line is not None else table.rows[row].line,
        cell=cell.cell,
        page=cell.page if cell.page is not None else table.rows[row].page,
        label=" ".join(labels[:2]),
        path=table.columns[column].name,
        box=cell.box,
    )


def _of_organisation(key: FactKey, table: Table, whole: Whole) -> FactKey:
    """The key of one of several organisations is its own."""
    if not whole.several or key.subject is not None:
        return key
    return key.model_copy(update={"subject": whole.organisations.get(table.sequence)})


def _nil(table: Table, said: Statement, whole: Whole) -> Iterator[Fact]:
    """A sentence that there is no data states nothing: zero, for what the table would have stated."""
    for key in nil_keys(said, table, whole.info):
        source = Source(text=table.nil_statement or "", table=table.sequence, line=table.place.last_line)
        yield Fact(
            key=_of_organisation(key, table, whole),
            value=c.NOTHING,
            decimals=NIL_DECIMALS,
            unit=table.unit or whole.unit,
            source=source,
        )


def _settled(fact: Fact, tables: Mapping[int, Table], info: DocumentInfo, *, carries: bool) -> Fact:
    table = tables[fact.source.table or 0]
    if carries and fact.key.concept == c.CURRENT and doubts.excludes_carry(table):
        basis = (fact.key.basis or "") + c.WITHOUT_CARRY_OVER
        return fact.model_copy(update={"key": fact.key.model_copy(update={"basis": basis})})
    return _doubted(fact, doubts.unsaid_carry(fact.key, table, carries=carries, stage=info.stage))


def _doubted(fact: Fact, doubt: str | None) -> Fact:
    return fact.model_copy(update={"doubtful": doubt}) if doubt and not fact.doubtful else fact
