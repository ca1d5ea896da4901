"""The functions of each hop alone, in one process without a broker: what a hop costs is held against them."""

import time
from collections.abc import Callable

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.events.topics import ACCEPTED, CHECKED, DOCUMENTS, REJECTED, TABLES
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.records import Outgoing
from crossfoot_parser.adapters.work import read_document
from crossfoot_parser.core.blocks import Limits
from crossfoot_validator.adapters.work import check_document_message, check_table_message
from crossfoot_warehouse.core.flatten import flatten
from tests.support.samples import file_received

TEXT = """青石县第{n}中学2026年部门预算

表一 收支总表
单位：万元
收入\t预算数\t支出\t预算数
一般公共预算\t{total}.00\t教育支出\t{n}.50
政府性基金\t0.00\t农林水支出\t99.50
本年收入合计\t{total}.00\t本年支出合计\t{total}.00

表二 一般公共预算支出表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
205\t教育支出\t{n}.50\t{n}.50\t0.00
213\t农林水支出\t99.50\t0.00\t99.50
\t合计\t{total}.00\t{n}.50\t99.50
"""


def documents(count: int) -> list[bytes]:
    """So many different documents of two tables each."""
    return [TEXT.format(n=n, total=n + 100).encode() for n in range(count)]


def in_process(payloads: list[bytes]) -> tuple[dict[str, float], dict[str, int]]:
    """CPU milliseconds a message of each hop's functions alone, and how many messages each hop gets."""
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], list[Outgoing]], messages: int) -> list[Outgoing]:
        began = time.process_time()
        made = work()
        spent[name] = 1000 * (time.process_time() - began) / messages
        return made

    received = [file_received(str(n), source=f"{n}.txt") for n in range(len(payloads))]
    parsed = timed(
        "parser",
        lambda: [
            told
            for one, data in zip(received, payloads, strict=True)
            for told in read_document(one, data, Limits(), None).messages
        ],
        len(payloads),
    )
    check = {TABLES.name: check_table_message, DOCUMENTS.name: check_document_message}
    judged = timed(
        "validator", lambda: [check[one.topic](one.payload, "").message for one in parsed], len(parsed)
    )
    timed("warehouse", lambda: flat(judged), len(judged))
    return spent, {"parser": len(payloads), "validator": len(parsed), "warehouse": len(judged)}


def flat(messages: list[Outgoing]) -> list[Outgoing]:
    """Decode and flatten, without the database."""
    kinds: dict[str, type[TableAccepted | TableRejected | DocumentChecked]] = {
        ACCEPTED.name: TableAccepted,
        REJECTED.name: TableRejected,
        CHECKED.name: DocumentChecked,
    }
    flatten(codec.decode(kinds[one.topic], one.payload) for one in messages)
    return []
