"""`python -m tests.benchmarks.growth [CASE…]`: what reading and checking costs as a document grows.

Each case is a document that some stage may find hard, at a size, twice and four times the size, each in a
process of its own: CPU seconds and most memory. A ratio of seconds of about 2 is linear; one of 4 is
quadratic. Nothing is asserted: times on shared machines prove nothing.
"""

import io
import multiprocessing
import resource
import signal
import sys
import time
import zipfile
from collections.abc import Callable, Iterable
from itertools import pairwise
from types import FrameType
from typing import NamedTuple

from openpyxl import Workbook

from crossfoot_local.inspection import inspect_bytes

LONGEST = 60  # seconds of CPU for one document; a case ends there
SIZES = (1, 2, 4)
Case = Callable[[int], tuple[str, str | bytes]]


class TooLongError(BaseException):
    """Raised through everything, also through what turns exceptions into refusals."""


def prose(line: Callable[[int], str], lines: int = 2000, *, end: str = "\n") -> Case:
    """Lines of text, `lines` of them at the first size."""
    return lambda size: ("a.txt", end.join(line(number) for number in range(lines * size)))


def long_line(text: str, times: int) -> Case:
    """One line that says the same `times` times at the first size."""
    return lambda size: ("a.txt", text * times * size)


def rows(
    count: int, columns: int, *, between: str = "\t", name: str = "a.txt", above: str = "", rate: int = 97
) -> Case:
    """A table of whole numbers."""

    def make(size: int) -> tuple[str, str]:
        lines = (
            between.join(str(row * column % rate) for column in range(1, columns + 1))
            for row in range(1, count * size + 1)
        )
        return name, above + "\n".join(lines)

    return make


def repeated(text: Callable[[int], str], times: int, name: str = "a.txt") -> Case:
    """A document of `times` sections at the first size."""
    return lambda size: (name, "\n".join(text(number) for number in range(times * size)))


def tiny(number: int) -> str:
    """A table of three rows with a title of its own."""
    return (
        f"表{number} 支出情况表\n单位：万元\n项目\t金额\n合计\t{number}.00\n"
        f"甲\t{number - 1}.00\n乙\t1.00\n\n本段说明支出{number}.00万元。\n"
    )


def coded(size: int, count: int = 500) -> tuple[str, str]:
    """Budget lines by function, three levels of codes, with three columns of amounts."""
    body: list[tuple[str, str, int]] = []
    for major in range(count * size // 25):
        code = str(201 + major)
        body.append((code, f"第{major}类支出", 24))
        for middle in range(1, 5):
            body.append((f"{code}{middle:02}", f"第{middle}款", 6))
            body.extend((f"{code}{middle:02}{low:02}", f"第{low}项", 1) for low in range(1, 6))
    total = 24 * (count * size // 25)
    lines = [f"\t合计\t{total}.00\t{total}.00\t0.00"]
    lines += [f"{code}\t{name}\t{amount}.00\t{amount}.00\t0.00" for code, name, amount in body]
    head = "一般公共预算支出表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
    return "a.txt", head + "\n".join(lines)


def html_rows(size: int, count: int = 500, columns: int = 20) -> tuple[str, str]:
    """A table of a web page."""
    row = "<tr>" + "".join(f"<td>{column}.00</td>" for column in range(columns)) + "</tr>"
    return "a.html", f"<html><body><p>支出表</p><table>{row * count * size}</table></body></html>"


def html_nested(size: int, depth: int = 40) -> tuple[str, str]:
    """Tables within tables, a few hundred times."""
    nest = "<table><tr><td>1" * depth + "</td></tr></table>" * depth
    return "a.html", f"<html><body>{nest * 10 * size}</body></html>"


def named_rows(size: int, count: int = 10_000) -> tuple[str, str]:
    """A long list of items with two years' amounts and the total they foot to."""
    body = [(f"第{row}项", row % 9973, row * 7 % 8999) for row in range(count * size)]
    total = ("合计", sum(row[1] for row in body), sum(row[2] for row in body))
    lines = (f"{name}\t{last}.25\t{this}.50" for name, last, this in body)
    foot = f"{total[0]}\t{total[1] + len(body) * 0.25:.2f}\t{total[2] + len(body) * 0.5:.2f}"
    return "a.txt", "支出表\n单位：万元\n项目\t上年\t本年\n" + "\n".join((*lines, foot))


def xlsx_rows(size: int, count: int = 500, columns: int = 20) -> tuple[str, bytes]:
    """A sheet of numbers."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("支出表")
    for row in range(count * size):
        sheet.append([f"第{row}项", *(row * column % 97 for column in range(columns))])
    data = io.BytesIO()
    book.save(data)
    return "a.xlsx", data.getvalue()


def docx_paragraphs(size: int, count: int = 1000) -> tuple[str, bytes]:
    """A text of many short paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inside = "".join(
        f"<w:p><w:r><w:t>第{number}项支出{number}.00万元，比上年增加1.00万元。</w:t></w:r></w:p>"
        for number in range(count * size)
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
        'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("_rels/.rels", relation)
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body>{inside}</w:body></w:document>',
        )
    return "a.docx", data.getvalue()


CASES: dict[str, Case] = {
    "short lines of prose": prose(lambda n: f"第{n}项收入{n}.00万元，比上年增加{n % 7}.00万元。", 7500),
    "prose about one thing": prose(lambda n: f"一般公共预算财政拨款支出{n}.00万元，增长{n % 9}.0%。", 2000),
    "prose with shares": prose(lambda n: f"教育支出{n}.00万元，占本年支出合计的{n % 9}.0%；", 1000),
    "prose without figures": prose(lambda n: f"本部门第{n}条职责是组织实施有关工作，", 7500),
    "numbered list": prose(lambda n: f"{n + 1}.第{n}项支出{n}.00万元；", 2000),
    "headings": prose(lambda n: f"（一）关于第{n}项支出的说明", 3000),
    "one line, of which": long_line("收入合计100.00万元，支出合计200.00万元，其中：", 250),
    "one line of lists": long_line("支出合计3.00万元，其中：甲1.00万元、乙2.00万元；", 1000),
    "one line of amounts": long_line("收入100.00万元，", 2500),
    "one line of items": long_line("甲单位1.00万元、", 2500),
    "one line of shares": long_line("占支出合计的50%，", 2500),
    "of which, of which": long_line("其中：", 10_000),
    "one line without stops": long_line("某", 125_000),
    "one line of totals": long_line("合计,", 20_000),
    "ones": long_line("1 ", 5000),
    "digits": long_line("123456789", 1000),
    "digits and commas": long_line("123,456,", 5000),
    "brackets": long_line("(", 25_000),
    "brackets, closed": long_line("(1万元)", 5000),
    "brackets, nested": lambda size: ("a.txt", "(" * 5000 * size + "1.00万元" + ")" * 5000 * size),
    "blanks": lambda size: ("a.txt", "收" + " " * 25_000 * size + "入"),
    "dots": long_line(".", 25_000),
    "dashes": long_line("-", 25_000),
    "pipes": long_line("|", 12_500),
    "tabs": long_line("\t", 12_500),
    "one line of cells": lambda size: ("a.txt", "\t".join(map(str, range(5000 * size)))),
    "one line of columns": lambda size: ("a.txt", "   ".join(map(str, range(5000 * size)))),
    "two wide lines": lambda size: ("a.txt", "\n".join(["\t".join(map(str, range(1250 * size)))] * 4)),
    "tabs, 30 columns": rows(500, 30),
    "tabs, 20 columns": rows(1250, 20),
    "tabs, 2 columns": rows(5000, 2),
    "equal figures": rows(1250, 10, rate=2),
    "blanks, 8 columns": rows(1000, 8, between="    "),
    "pipes, 8 columns": rows(1000, 8, between=" | "),
    "pipes, a blank column": prose(
        lambda n: f"| 第{n}项 | {n}.00 | |" if n else "| 项目 | 金额 | 备注 |", 5000
    ),
    "pages of a table": prose(lambda n: "| 教育支出\n| 1.00\n|" if n % 3 else "| 项目 | 预算 | 决算", 2500),
    "codes": coded,
    "tiny tables": repeated(tiny, 500),
    "csv, 4 columns": rows(25_000, 4, between=",", name="a.csv"),
    "web page": html_rows,
    "web page, nested": html_nested,
    "web page, text": repeated(lambda n: f"<p>第{n}项支出{n}.00万元，增长1.0%。</p>", 2000, "a.html"),
    "sheet": xlsx_rows,
    "sheet, long": lambda size: xlsx_rows(size, 10_000, 2),
    "rows, named": named_rows,
    "rows, all alike": repeated(lambda _: "某项\t1.00\t2.00", 5000),
    "figures, all alike": prose(lambda _: "见附表5页之5", 5000),
    "word, paragraphs": docx_paragraphs,
    "one cell a line": prose(lambda n: f"第{n}项" if n % 4 == 0 else f"{n}.00", 4000),
    "contents": prose(lambda n: f"第{n}项支出情况说明........{n % 500}", 3000),
    "titles": prose(lambda n: f"表{n} 部门收支总表", 3000),
    "short words": prose(lambda n: f"第{n}", 7500),
}


class Cost(NamedTuple):
    """What one inspection took."""

    seconds: float
    megabytes: int


def cost(name: str, size: int) -> Cost | None:
    """CPU seconds and most memory of one inspection; None when it took too long."""
    signal.signal(signal.SIGPROF, _too_long)
    source, content = CASES[name](size)
    data = content if isinstance(content, bytes) else content.encode()
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        for _ in inspect_bytes(data, source):
            pass
    except TooLongError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Cost(time.process_time() - began, most)


def measured(name: str) -> Iterable[Cost | None]:
    """One size after the other, until one takes too long."""
    for size in SIZES:
        with multiprocessing.get_context("fork").Pool(1) as alone:
            spent = alone.apply(cost, (name, size))
        yield spent
        if spent is None:
            return


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


def _say(spent: list[Cost | None]) -> str:
    shown = [f">{LONGEST:5}         " if one is None else f"{one[0]:6.2f} {one[1]:5} MB" for one in spent]
    pairs = pairwise(spent)
    ratios = [f"{new[0] / old[0]:4.1f}" if old and new and old[0] else "   -" for old, new in pairs]
    return "  ".join(shown) + "   growth " + " ".join(ratios)


def main() -> int:
    """Print one line a case whose name holds one of the arguments, or every case."""
    for _ in inspect_bytes("收入1.00万元。".encode(), "a.txt"):
        pass  # imports are not part of the figures
    for name in CASES:
        if not sys.argv[1:] or any(word in name for word in sys.argv[1:]):
            print(f"{name:24}", _say(list(measured(name))), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
