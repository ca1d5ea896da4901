"""The same as JSON, from the same questions; described by `/api/openapi.json`."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request

from crossfoot_desk.adapters.questions import documents, entities, findings
from crossfoot_desk.core.asked import Asked, asked_of, cleaned
from crossfoot_desk.web import answers
from crossfoot_desk.web.desk import TheDesk
from crossfoot_desk.web.pages.reading import found, one_table

ROUTER = APIRouter(prefix="/api/v1", tags=["crossfoot"])
Text = Annotated[str | None, Query(max_length=200)]
Year = Annotated[int | None, Query(ge=1900, le=2099)]
ROWS = 1_000
FirstRow = Annotated[int, Query(ge=0, le=10**9, description="`next_row` of the portion before")]
After = Annotated[str | None, Query(max_length=500, description="`next` of the portion before")]


def _asked(request: Request) -> Asked:
    """The question; what a page leaves out with a word is an error here."""
    asked = asked_of(request.query_params)
    if asked.ignored:
        raise HTTPException(422, f"not understood: {', '.join(asked.ignored)}")
    return asked


@ROUTER.get("/documents")
async def list_documents(
    request: Request,
    desk: TheDesk,
    q: Text = None,
    year: Year = None,
    stage: Text = None,
    verdict: Text = None,
    region: Text = None,
    kind: Text = None,
    after: After = None,
) -> answers.Listed[answers.DocumentItem]:
    """Documents, the newest first."""
    del q, year, stage, verdict, region, kind, after  # they are here for the description
    rows, following = await documents.newest(desk.warehouse, _asked(request))
    items = tuple(answers.DocumentItem.of(row) for row in rows)
    return answers.Listed[answers.DocumentItem](items=items, next=following)


@ROUTER.get("/documents/{document_id}")
async def document(desk: TheDesk, document_id: str) -> answers.Document:
    """A document with its tables, findings, checks and reviews; the cells of a table are asked for by it."""
    row, counts = await found(desk, document_id)
    tables, said, checks, reviews = await asyncio.gather(
        documents.tables(desk.warehouse, document_id),
        findings.of_document(desk.warehouse, document_id),
        documents.checks(desk.warehouse, document_id),
        findings.reviews(desk.warehouse, document_id),
    )
    return answers.Document.of(
        {**dict(counts), **dict(row)},
        contents=[answers.TableItem.of(one) for one in tables],
        findings=[answers.Finding.of(one) for one in said],
        checks=[answers.Check.of(one) for one in checks],
        reviews=[answers.Review.of(one) for one in reviews],
    )


@ROUTER.get("/documents/{document_id}/tables/{sequence}")
async def table(desk: TheDesk, document_id: str, sequence: int, row: FirstRow = 0) -> answers.Table:
    """A table of a document, by its number, with the cells of a thousand rows from `row` on."""
    one = await one_table(desk, document_id, sequence)
    cells = await documents.cells(desk.warehouse, [one["table_id"]], (row, row + ROWS + 1))
    here = [answers.Cell.of(cell) for cell in cells if cell["row_index"] < row + ROWS]
    return answers.Table.of(one, cells=here, next_row=row + ROWS if len(here) < len(cells) else None)


@ROUTER.get("/findings")
async def list_findings(
    request: Request,
    desk: TheDesk,
    q: Text = None,
    year: Year = None,
    stage: Text = None,
    region: Text = None,
    family: Text = None,
    severity: Text = None,
    rule: Text = None,
    review: Text = None,
    after: After = None,
) -> answers.Listed[answers.Finding]:
    """Findings, those of the newest documents first."""
    del q, year, stage, region, family, severity, rule, review, after  # they are here for the description
    rows, following = await findings.found(desk.warehouse, _asked(request))
    items = tuple(answers.Finding.of(row) for row in rows)
    return answers.Listed[answers.Finding](items=items, next=following)


@ROUTER.get("/entities")
async def list_entities(
    desk: TheDesk, q: Text = None, after: After = None
) -> answers.Listed[answers.EntityItem]:
    """Organisations, all or those whose name has a text, by name."""
    rows, following = await entities.found(desk.warehouse, cleaned(q or "") or None, after)
    items = tuple(answers.EntityItem.of(row) for row in rows)
    return answers.Listed[answers.EntityItem](items=items, next=following)


@ROUTER.get("/entities/{entity_id}")
async def entity(desk: TheDesk, entity_id: str) -> answers.Entity:
    """An organisation and its documents."""
    one = await entities.one(desk.warehouse, entity_id)
    if one is None:
        raise HTTPException(404)
    rows = await entities.documents(desk.warehouse, entity_id)
    return answers.Entity.of(one, documents=[dict(row) for row in rows])
