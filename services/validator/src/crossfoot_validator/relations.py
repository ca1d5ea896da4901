"""Writes docs/relations.md: every relation that is checked, in both languages, out of what the rules declare.

The title of a relation is the first sentence of its rule's module, in Chinese the line behind 中文：; what it
compares, when it may fail and when not, and its source are the docstring of the rule itself.
Run `python -m crossfoot_validator.relations > docs/relations.md`.
"""

import inspect
import re
from collections.abc import Iterator
from itertools import groupby
from types import ModuleType

from crossfoot_validator.core.engine import all_rules
from crossfoot_validator.core.vocabulary.rule import Rule

_HEAD = """\
# Relations

Every relation that crossfoot checks. Generated from the rules; do not edit:
`python -m crossfoot_validator.relations > docs/relations.md`.

A relation holds when the interval of the displayed figure meets that of the figures it is compared with.
Where the structure does not prove that two figures must agree, or a reading is not certain, the outcome is
`not_checkable`. `error` rejects a table, `warning` and `info` do not. *Between* says what is compared: the
figures of one table, those of several tables, or what the prose says.
"""
_WHERE = {
    "table": "one table",
    "document": "tables",
    "accounts": "tables",
    "facts by key": "tables",
}


def page() -> str:
    """The whole page."""
    return "\n".join((_HEAD, *_sections()))


def _sections() -> Iterator[str]:
    rules = sorted(all_rules().items(), key=lambda one: (one[0].family, one[0].id))
    for family, members in groupby(rules, key=lambda one: one[0].family):
        yield f"## {family}\n"
        yield "| relation | rule | between | compares; may fail | source |\n|---|---|---|---|---|"
        yield from (_row(rule, module) for rule, module in members)
        yield ""


def _row(rule: Rule, module: ModuleType) -> str:
    en, zh = title(module)
    what, source = specification(module)
    prose = rule.family == "narrative_tie" or ".prose-" in rule.id
    where = "prose" if rule.needs == "document" and prose else _WHERE.get(rule.needs, "prose")
    cells = (f"{zh}<br>{en}", f"`{rule.id}` v{rule.version}, {rule.severity}", where, what, source)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def title(module: ModuleType) -> tuple[str, str]:
    """The relation in English and in Chinese; empty where the module does not say it."""
    doc = inspect.getdoc(module) or ""
    found = re.search(r"^中文：(.+)$", doc, re.MULTILINE)
    return doc.split("\n\n", maxsplit=1)[0].replace("\n", " "), found[1] if found else ""


def specification(module: ModuleType) -> tuple[str, str]:
    """What a rule compares with when it may fail, and its source."""
    rule = getattr(module, "propose", None) or module.examine
    text = " ".join((inspect.getdoc(rule) or "").split())
    what, _, source = text.partition("Source: ")
    return what.strip(), source.strip()


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201 - the page is the output
