"""Puts the meaning of a kind and the parts that rows and columns add together into one key."""

import re
from collections.abc import Iterator
from typing import cast

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import DocumentInfo, FactKey, Table
from crossfoot_common.tables.statement import Statement
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.parts import PLAN, Parts, of_path

_ALL_PROJECTS = re.compile(r"项目支出(预算|决算)?(总|明细|汇总|情况|公开)*(预算|决算)?(总|明细|汇总|情况)*表")
_CHOSEN = re.compile(
    r"重点|主要|重大|部分|专项|特定|运转|其他|追加|上年|结转|绩效|基建|信息化|民生|类项目|采购|购买"
)
_BESIDE_TREASURY = re.compile(r"其[他它](来源)?(资金|收入)?|非财政(拨款)?资金|(单位)?自[筹有]资金")
_LINES = {c.CURRENT, c.GRAND_TOTAL}
_SPLIT_BY_NATURE = {c.PROCUREMENT_SOURCE, c.OPERATING_ITEM}


def key_of(said: Statement, parts: Parts, table: Table, info: DocumentInfo) -> FactKey | None:
    """The key of one figure; None where its parts contradict its kind."""
    if "carry" in parts:
        return None  # 当年预算安排 beside 合计: a part of the amount, by where it comes from
    measure = _measure(parts.get("measure"), said, info)
    nature = _nature(said.nature, parts.get("nature"))
    source = _source(said, parts, table)
    if measure is None or nature is None or source is None:
        return None
    concept = parts.get("concept", said.concept)
    flow = parts.get("flow", said.flow)
    money = concept in _LINES or concept == c.PURPOSE
    if money and flow not in {"income", "expenditure"}:
        return None
    fund, basis = source if money or concept.startswith(("carry", "balance")) else (parts.get("fund"), None)
    return FactKey(
        concept=concept,
        period=int(parts["period"]) if "period" in parts else year_of(table, info),
        measure=measure or None,
        flow=cast("c.Flow", flow) if money else None,
        fund=fund,
        basis=basis,
        function=parts.get("function"),
        economic=parts.get("economic"),
        nature=(nature or None) if money or concept in _SPLIT_BY_NATURE else None,
        subject=parts.get("subject"),
    )


def nil_keys(said: Statement, table: Table, info: DocumentInfo) -> Iterator[FactKey]:
    """What a sentence that there is no data says is nothing."""
    period = year_of(table, info)
    for concept, flow in said.nil:
        whole = FactKey(concept=concept, flow=flow, period=period, measure=info.stage)
        if said.shape == "projects":
            if (money := projects_money(table)) is not None:
                yield whole.model_copy(update={**money, "nature": "project"})
        elif concept == c.CURRENT:
            yield whole.model_copy(update={"fund": said.fund, "basis": said.basis})
        else:
            yield whole


def projects_money(table: Table) -> Parts | None:
    """Of which money a table lists every project, as its title or its columns say; None where neither does.

    A table of chosen projects (重点, 专项 …) lists only some of them.
    """
    title = plain(table.title)
    if not _ALL_PROJECTS.search(title) or _CHOSEN.search(title):
        return None
    named = fund_in_title(title)
    if named is not None:
        return {"fund": named[0]} if named[0] else {"basis": c.FISCAL_APPROPRIATION}
    over = [of_path(column.path) or {} for column in table.columns]
    own = any(each.get("fund") in c.OWN_FUNDS for each in over)
    treasury = any(each.keys() & {"fund", "basis"} for each in over)
    other = any(_BESIDE_TREASURY.fullmatch(plain(column.name.rsplit("/", 1)[-1])) for column in table.columns)
    return {"basis": c.ALL} if own or (treasury and other) else None


def year_of(table: Table, info: DocumentInfo) -> int | None:
    """The year that the title names, else the year of the document."""
    found = re.search(r"(20\d{2})年", plain(table.title))
    return int(found[1]) if found else info.fiscal_year


def fund_in_title(title: str) -> tuple[str | None, str | None] | None:
    """Fund and basis that a title names; None when it names none or several."""
    text = plain(title)
    funds = [
        fund
        for fund, pattern in (
            ("general_public_budget", r"一般(公共)?预算|公共财政预算"),
            ("gov_fund", r"政府性基金"),
            ("state_capital", r"国有资本"),
            ("social_insurance", r"社会保险基金|社保基金"),
        )
        if re.search(pattern, text)
    ]
    if len(funds) == 1:
        return funds[0], None
    return (None, c.FISCAL_APPROPRIATION) if not funds and "财政拨款" in text else None


def _measure(said: str | None, statement: Statement, info: DocumentInfo) -> str | None:
    """The measure; an empty string for a document of unknown stage, None where it is not said which."""
    if said == PLAN:
        if info.stage == "final_accounts":
            # 预算数 beside 决算数 in the 三公 form is the budget after adjustment, by the form's own note
            return "adjusted_budget" if statement.concept == c.THREE_PUBLIC else None
        return "budget"
    return said or info.stage or ""


def _nature(base: str | None, part: str | None) -> str | None:
    """The nature; an empty string for no split, None for a contradiction."""
    if base is None or part is None or base == part:
        return part or base or ""
    return part if base == "basic" and part in c.WITHIN_BASIC else None


def _source(said: Statement, parts: Parts, table: Table) -> tuple[str | None, str | None] | None:
    """Fund and basis; None for a contradiction."""
    fund, basis = said.fund, said.basis
    if said.funds_in_title:
        fund, basis = fund_in_title(table.title) or (None, None)
    if part := parts.get("fund"):
        return (part, None) if fund in {None, part} else None
    if part_basis := parts.get("basis"):
        if fund is not None:
            return None
        return None, part_basis if basis != c.FISCAL_APPROPRIATION else basis
    return fund, basis
