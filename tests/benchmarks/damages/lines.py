"""What every damage has to know of a text: which lines are rows of a table, and what is in their cells."""

import re
from collections.abc import Callable, Sequence
from random import Random

Lines = list[str]
Damage = Callable[[Lines, Random], Lines | None]
"""The damaged lines; None where there is nothing to damage so."""

FIGURE = re.compile(r"[-−△]?\d{1,3}(,\d{3})+(\.\d+)?%?|[-−△]?\d+(\.\d+)?%?")
RULE = re.compile(r"[\s|:-]+")
MARKS = re.compile(r"^(其中[:：]?|[(（]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[.、．](?!\d))\s*")
UNIT = re.compile(r"单位[:：]\s*(万元|元|亿元)")
PROSE = re.compile(r"[^\t|]{12,}")


def is_row(line: str) -> bool:
    """A line with cells: tabs, or pipes at both ends."""
    return "\t" in line or line.startswith("|")


def is_rule(line: str) -> bool:
    """The line of dashes under a header of pipes."""
    return line.startswith("|") and "-" in line and RULE.fullmatch(line) is not None


def is_prose(line: str) -> bool:
    """A line of text that states a figure."""
    return (
        not is_row(line)
        and PROSE.fullmatch(line) is not None
        and bool(re.search(r"\d[\d,.]*(万?元|%)", line))
    )


def cells_of(line: str) -> list[str]:
    """The cells of a row, in either markup."""
    if line.startswith("|"):
        return [cell.strip() for cell in line.strip().strip("|").split("|")]
    return line.split("\t")


def row_of(cells: Sequence[str], like: str) -> str:
    """A row in the markup of another one."""
    return f"| {' | '.join(cells)} |" if like.startswith("|") else "\t".join(cells)


def is_figure(cell: str) -> bool:
    """A cell with a figure alone, as money is written; codes and numbers of lines are none."""
    return FIGURE.fullmatch(cell.strip()) is not None and ("." in cell or "," in cell)


def figures_in(line: str) -> list[int]:
    """The positions of the cells of a row that are figures."""
    return [i for i, cell in enumerate(cells_of(line)) if is_figure(cell)]


def body_rows(lines: Lines, fewest: int = 1) -> list[int]:
    """The rows with so many figures or more."""
    return [i for i, line in enumerate(lines) if is_row(line) and len(figures_in(line)) >= fewest]


def tables(lines: Lines) -> list[range]:
    """Runs of rows with figures in them."""
    runs: list[range] = []
    first = None
    for i, line in enumerate([*lines, ""]):
        if is_row(line) and first is None:
            first = i
        elif not is_row(line) and first is not None:
            runs.append(range(first, i))
            first = None
    return [run for run in runs if sum(1 for i in run if figures_in(lines[i])) > 1]


def header_of(lines: Lines, table: range) -> range:
    """The rows above the first one with figures or a name of its own row."""
    body = next(i for i in table if figures_in(lines[i]))
    rule = next((i for i in table if is_rule(lines[i])), None)
    first_body = rule + 1 if rule is not None else body
    while first_body < body and _heads(lines[first_body]):
        first_body += 1
    stop = min(first_body, body)
    for i in range(table.start + 1, stop):
        if not _heads(lines[i]) and not is_rule(lines[i]):
            stop = i
            break
    return range(table.start, stop)


def _heads(line: str) -> bool:
    """A row of headings has words that only headings have."""
    words = (
        "科目",
        "项目",
        "编码",
        "代码",
        "名称",
        "小计",
        "预算数",
        "决算数",
        "金额",
        "基本支出",
        "栏次",
        "**",
        "行次",
    )
    return any(word in line for word in words) and not figures_in(line)


def replaced(lines: Lines, at: int, *new: str, drop: int = 1) -> Lines:
    """The lines with `drop` of them replaced."""
    return [*lines[:at], *new, *lines[at + drop :]]


def pick(rng: Random, choices: Sequence[int]) -> int | None:
    """One of them, or None where there is none."""
    return rng.choice(choices) if choices else None
