"""An organisation over the years: documents, main figures as plots and tables, what contradicts what."""

import asyncio
from collections.abc import Iterable

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from crossfoot_desk.adapters.questions import entities
from crossfoot_desk.adapters.warehouse import Row
from crossfoot_desk.core.series import by_year, plot
from crossfoot_desk.web.desk import TheDesk
from crossfoot_desk.web.rendering import page

ROUTER = APIRouter()
STAGES = ("budget", "final_accounts")
MAIN = (
    ("income", "本年收入", "Income of the year"),
    ("expenditure", "本年支出", "Expenditure of the year"),
)
THREE_PUBLIC = (("total", "“三公”经费", "Three public expenses"),)


@ROUTER.get("/entities/{entity_id}", include_in_schema=False)
async def organisation(request: Request, desk: TheDesk, entity_id: str) -> HTMLResponse:
    """Everything about an organisation."""
    entity = await entities.one(desk.warehouse, entity_id)
    if entity is None:
        raise HTTPException(404)
    documents, totals, three, beside, across, findings = await asyncio.gather(
        entities.documents(desk.warehouse, entity_id),
        entities.totals(desk.warehouse, entity_id),
        entities.three_public(desk.warehouse, entity_id),
        entities.held_beside(desk.warehouse, entity_id),
        entities.across(desk.warehouse, entity_id),
        entities.findings(desk.warehouse, entity_id),
    )
    plots = [
        ((zh, en), plot(by_year(rows, column, STAGES)))
        for rows, columns in ((totals, MAIN), (three, THREE_PUBLIC))
        for column, zh, en in columns
    ]
    return page(
        request,
        "entity.html",
        entity=entity,
        documents=documents,
        totals=totals,
        three=three,
        beside=beside,
        across=across,
        counted=by_severity(findings),
        plots=[(words, drawn) for words, drawn in plots if drawn],
    )


def by_severity(rows: Iterable[Row]) -> dict[tuple[int | None, str | None], dict[str, int]]:
    """How many findings of each severity every year and stage has."""
    found: dict[tuple[int | None, str | None], dict[str, int]] = {}
    for row in rows:
        found.setdefault((row["fiscal_year"], row["stage"]), {})[row["severity"]] = row["findings"]
    return found
