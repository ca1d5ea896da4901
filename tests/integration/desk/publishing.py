"""What organisations published, in bucket and warehouse, and how a page of it is read."""

import hashlib
from collections.abc import Iterator
from decimal import Decimal
from html.parser import HTMLParser
from typing import Literal

from crossfoot_common.events.base import Event
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.storage import keys
from crossfoot_common.tables.document import document_id
from crossfoot_common.tables.model import DocumentInfo, Fact, FactKey, Source, Table
from crossfoot_local.samples.make import Sample
from tests.integration.desk.conftest import Running
from tests.support.chain_events import events_of
from tests.unit.warehouse.outcomes import ref

FLOWS: tuple[Literal["income", "expenditure"], ...] = ("income", "expenditure")


async def put(desk: Running, sample: Sample) -> str:
    """A sample in bucket and warehouse; the path of its page."""
    sha = hashlib.sha256(sample.data).hexdigest()
    await desk.store.put(keys.file(sha), sample.data)
    await desk.write(events_of(sample.data, sample.name))
    return f"/documents/{document_id(sha)}"


def year_of(year: int, stage: str) -> Iterator[Event]:
    """The accounts of a year of an organisation, with income and expenditure of the year."""
    info = DocumentInfo.model_validate(
        {"entity": "青石县样例局", "fiscal_year": year, "stage": stage, "scope": "department"}
    )
    document = ref(hashlib.sha256(f"{year}{stage}".encode()).hexdigest()).model_copy(update={"info": info})
    facts = tuple(
        Fact(
            key=FactKey(concept="current", period=year, measure=stage, flow=flow, basis="all"),
            value=Decimal(year - 1900),
            decimals=2,
            unit="万元",
            source=Source(text="1", table=1, row=0, column=number),
        )
        for number, flow in enumerate(FLOWS)
    )
    table = Table(sequence=1, kind="income_expenditure_summary", unit="万元")
    yield TableAccepted(document=document, table=table, facts=facts, verification="verified")
    yield DocumentChecked(document=document, outcome="checked", table_count=1)


class Ids(HTMLParser):
    """The ids and the links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.scripts = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script" or any(name.startswith("on") for name, _ in attrs)
        for name, value in attrs if ("method", "post") not in attrs else ():
            if name == "id":
                self.ids.append(value or "")
            elif name in {"href", "action"}:
                self.links.append(value or "")
