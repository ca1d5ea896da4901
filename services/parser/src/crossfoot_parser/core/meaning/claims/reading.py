"""Reads the figures, changes, rates and shares that the prose states."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.concepts import COUNTED, NOTHING
from crossfoot_common.tables.model import Claim, DocumentInfo, FactKey, Source, Table
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.book import Book
from crossfoot_parser.core.meaning.claims.nothing import read_nothing
from crossfoot_parser.core.meaning.claims.position import Position
from crossfoot_parser.core.meaning.claims.statements import Draft, Statement
from crossfoot_parser.core.meaning.claims.text.passages import Passage, read_passages
from crossfoot_parser.core.meaning.claims.walk import Walk
from crossfoot_parser.core.meaning.claims.words.keys import key_of, keys_of, without_carry_over
from crossfoot_parser.core.meaning.claims.words.names import codes_by_name
from crossfoot_parser.core.meaning.claims.words.setting import setting_of

_OF_FORM = (c.THREE_PUBLIC, c.ABROAD, c.VEHICLES, c.VEHICLE_PURCHASE, c.VEHICLE_RUNNING, c.RECEPTION)


def read_claims(
    prose: Sequence[Line], tables: Sequence[Table], info: DocumentInfo, *, carries: bool = False
) -> tuple[Claim, ...]:
    """The claims of the prose, in their order; `carries` says whether money was carried over.

    `prose` holds the lines that belong to no table, headings included; page numbers, running heads and
    tables of contents are gone.
    """
    book = Book(
        codes_by_name(tables),
        entity=info.entity or "",
        period=info.fiscal_year,
        measure=info.stage,
        carries=carries,
    )
    passages = read_passages(prose)
    Walk(Position(book)).read(passages)
    told = tuple(_claims(book))
    return (*told, *_nothing(passages, info, 1 + max((claim.group for claim in told), default=0)))


def _claims(book: Book) -> Iterable[Claim]:
    totals = {whole for statement in book.statements for whole in statement.whole}
    for draft in book.drafts:
        statement = book.statements[draft.group]
        keys = keys_of(statement.meaning, draft.measure, _period(draft, book.period))
        if draft.kind in {"figure", "count"}:  # 公务用车购置2辆 counts, and states no amount of that line
            keys = tuple(key for key in keys if (key.concept in COUNTED) == (draft.kind == "count"))
        keys += tuple(_after_adjustment(keys, statement, book))
        if book.carries and statement.meaning.of_this_year:
            keys += tuple(other for key in keys if (other := without_carry_over(key)) != key)
        claim = Claim(
            kind=draft.kind,
            value=draft.value,
            decimals=draft.decimals,
            unit=draft.unit or None,
            source=_source(draft, statement),
            subject=statement.subject,
            key=keys[0] if keys else None,
            other_keys=keys[1:],
            settled=statement.meaning.settled,
            group=draft.group,
            role="total" if draft.group in totals else "part" if statement.whole else "single",
            compared_to=draft.compared_to,  # type: ignore[arg-type]
            doubtful=draft.doubtful or statement.doubtful,
            measure=draft.measure,
            period=_period(draft, book.period),
            alternatives=draft.alternatives,
            whole=statement.whole,
            list_id=statement.list_id,
            base=draft.base,
            base_key=key_of(draft.base_meaning, book.measure, book.period) if draft.base_meaning else None,
            base_groups=draft.base_groups,
            setting=setting_of(draft.said, draft.passage, draft.sentence),
            closing=draft.closing,
            more=draft.more,
        )
        yield claim
        yield from _both_flows(claim, statement, book)


def _after_adjustment(keys: Sequence[FactKey], statement: Statement, book: Book) -> Iterable[FactKey]:
    """“三公” in final accounts: 预算 without 年初 may as well be the 预算数 of the form, after adjustment."""
    for key in keys:
        of_form = key.measure == "budget" and key.concept in _OF_FORM
        if book.measure == "final_accounts" and of_form and "年初" not in statement.subject:
            yield key.model_copy(update={"measure": "adjusted_budget"})


def _nothing(passages: Sequence[Passage], info: DocumentInfo, group: int) -> Iterable[Claim]:
    """Sentences that there is nothing, each as a statement of its own, behind all figures."""
    for found in read_nothing(passages, info):
        line = found.line
        source = Source(text=found.text, line=line.line, page=line.page, label=found.subject, box=line.box)
        for key in found.keys:
            yield Claim(
                kind="nil",
                value=NOTHING,
                decimals=0,
                source=source,
                subject=found.subject,
                key=key,
                group=group,
                measure=key.measure,
                period=key.period,
            )
            group += 1


def _both_flows(claim: Claim, statement: Statement, book: Book) -> Iterable[Claim]:
    """收支总预算X states two facts: as much comes in as goes out. The claim itself has no key."""
    if statement.meaning.flow != "both" or claim.kind != "figure" or claim.key is not None:
        return
    for side, flow in enumerate(("income", "expenditure")):
        keys = keys_of(replace(statement.meaning, flow=flow), claim.measure, claim.period)
        if keys:
            group = len(book.statements) + 2 * claim.group + side
            own = {"key": keys[0], "other_keys": keys[1:], "group": group, "role": "single"}
            yield claim.model_copy(update={**own, "whole": (), "list_id": None, "alternatives": ()})


def _source(draft: Draft, statement: Statement) -> Source:
    line = draft.line
    return Source(text=draft.text, line=line.line, page=line.page, label=statement.subject, box=line.box)


def _period(draft: Draft, period: int | None) -> int | None:
    if draft.period is not None:
        return draft.period
    return None if period is None else period - draft.years_back
