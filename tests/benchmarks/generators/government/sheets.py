"""Rows of government workbooks: by item with or without codes, subtotals, lists of 其中, transfers below the line."""

from dataclasses import dataclass

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import shared
from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account, Line, total
from tests.benchmarks.generators.government.measures import Measure

STAGES = ("last", "budget", "adjusted", "done", "plan")


@dataclass(frozen=True, slots=True)
class Row:
    """A row before its figures are written: code, label, amounts, and the relation that tests its amounts."""

    label: str
    line: Line
    code: str = ""
    proves: str = ""


def cells(pen: Pen, row: Row, columns: tuple[Measure, ...], *, codes: bool) -> tuple[str, ...]:
    """The row as it is displayed."""
    shown = tuple(one.shown(pen, row.line, row.proves) for one in columns)
    return (row.code, row.label, *shown) if codes else (row.label, *shown)


def divided(pen: Pen, line: Line, labels: list[str]) -> tuple[Line, ...]:
    """A line in its parts, at every stage in about the same shares."""
    shares = [pen.rng.uniform(1, 8) for _ in labels]
    by_stage = {stage: shared(pen.rng, getattr(line, stage), shares, GRAIN) for stage in STAGES}
    return tuple(Line(label, *(by_stage[stage][i] for stage in STAGES)) for i, label in enumerate(labels))


def income_rows(pen: Pen, account: Account) -> list[Row]:
    """税收收入 and 非税收入 with their items, or the items of a fund."""
    if account.fund != "一般公共预算":
        return [Row(_numbered(pen, i, one.name), one) for i, one in enumerate(account.income)]
    taxes = tuple(one for one in account.income if one.name not in names.FEES)
    fees = tuple(one for one in account.income if one.name in names.FEES)
    rows: list[Row] = []
    indent = pen.rng.choice(("", "　　", "  "))
    for number, (label, code, parts) in enumerate((("税收收入", "101", taxes), ("非税收入", "103", fees))):
        known = names.TAX_CODES | names.FEE_CODES
        rows.append(Row(f"{names.numeral(number + 1)}、{label}", total(label, parts), code, "subtotal"))
        rows += [Row(indent + one.name, one, known[one.name]) for one in parts]
    return rows


def expenditure_rows(pen: Pen, account: Account, *, deep: bool) -> list[Row]:
    """By class, with sections below where it is deep; some sections have no code."""
    codes = {name: code for code, name in names.CLASSES.items()}
    rows: list[Row] = []
    indent = pen.rng.choice(("", "　　", "  "))
    uncoded = pen.chance(0.3)
    for number, one in enumerate(account.expenditure):
        code = codes.get(one.name, "")
        parts = list(names.SECTIONS.get(code, ()))
        pen.rng.shuffle(parts)
        parts = sorted(parts[: pen.rng.randint(1, max(1, len(parts)))]) if deep and parts else []
        rows.append(Row(_numbered(pen, number, one.name), one, code, "subtotal" if parts else ""))
        for place, part in enumerate(divided(pen, one, parts) if parts else ()):
            known = "" if uncoded and pen.chance(0.4) else f"{code}{place + 1:02}"
            rows.append(Row(indent + part.name, part, known))
    return rows


def of_which(pen: Pen, rows: list[Row]) -> list[Row]:
    """The rows with lists of 其中 that need not exhaust the row above: one item, several, or two lists."""
    if not pen.trait("of-which", 0.4):
        return rows
    found: list[Row] = []
    for row in rows:
        found.append(row)
        if row.proves or row.line.done < 100 * GRAIN or not pen.chance(0.2):
            continue
        parts = divided(pen, row.line, ["市本级安排", "上级补助安排", "其他"])
        kept = parts[: pen.rng.randint(1, 2)]
        found += [Row(f"　其中：{kept[0].name}", kept[0])]
        found += [Row(f"　　　　{one.name}", one) for one in kept[1:]]
        if pen.chance(0.3):
            again = divided(pen, row.line, ["当年支出", "以前年度"])[0]
            found.append(Row(f"　其中：{again.name}", again))
    return found


def closing(pen: Pen, account: Account, side: str) -> list[Row]:
    """The own total, the transfers and the grand total, each with what was done and what is planned."""
    own = account.own_income if side == "income" else account.own_expenditure
    labels = ("收入合计", "本年收入合计") if side == "income" else ("支出合计", "本年支出合计")
    rows = [Row(pen.rng.choice(labels), own, "", "total")]
    if not pen.trait("transfers", 0.5):
        return rows
    moved = _transfers(account, side)
    group = "转移性收入" if side == "income" else "转移性支出"
    if pen.chance(0.5):
        code = "110" if side == "income" else "230"
        rows.append(Row(group, total(group, moved), code, "subtotal" if len(moved) > 1 else ""))
    rows += [Row(one.name, one) for one in moved]
    grand = total("", (own, *moved))
    rows.append(Row("收入总计" if side == "income" else "支出总计", grand, "", "total"))
    return rows


def _transfers(account: Account, side: str) -> tuple[Line, ...]:
    """Transfers by name; before the result they are what they became."""
    if side == "income":
        done, plan = dict(account.received), dict(account.plan_received)
    else:
        done = dict((*account.passed_on, ("年终结余", account.carried)))
        plan = dict(account.plan_passed_on)
    found = []
    for name in dict.fromkeys((*done, *plan)):
        amount = done.get(name, 0)
        found.append(Line(name, amount, amount, amount, amount, plan.get(name, 0)))
    return tuple(found)


def _numbered(pen: Pen, place: int, name: str) -> str:
    """The number is the document's habit: all rows or none."""
    if "numbered" in pen.traits:
        return f"{names.numeral(place + 1)}、{name}"
    return name
