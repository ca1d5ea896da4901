"""The data dictionary, from the views and the vocabulary: `python -m crossfoot_warehouse.dictionary`."""

import sys

from crossfoot_common.tables.glossary import glossary
from crossfoot_warehouse.annotated import Annotated
from crossfoot_warehouse.views import VERSIONS, views

TOP = """# Data dictionary · 数据字典

What analysts query: the views of schema `v1`, in PostgreSQL. They are the interface: within `v1` columns
are only added, at the end. Money is `numeric` and exact, `yuan` and what the totals hold is in 元. The
tables [below the views](warehouse-tables.md) change with any release. This page is written by the code
(`python -m crossfoot_warehouse.dictionary`), and the same words are comments in the database (`\\d+
v1.totals`).

Three things to know:
- **Levels are never added up together.** A figure of 208 contains those of 20801; take one `level`.
- **Rejected tables are missing.** A figure that is provably wrong is in no view of figures; every total names
  the tables that are missing for it (`rejected_tables`), and `completeness` says it for every disclosure.
- **A figure says how well it is proven**: `proven` is true where a check that holds covers it, in its
  table or between tables.

[Ten questions](how-to/ask.md) shows how it is asked.
"""
MIDDLE = """
# Vocabulary · 词汇

Every value that a dimension can have; in the database it is `v1.vocabulary`.
"""


def page() -> str:
    """The whole page."""
    parts = [TOP, *(_view(one, view) for one in VERSIONS for view in views(one)), MIDDLE]
    parts += [_words(dimension, words) for dimension, words in glossary().items()]
    return "\n".join(parts)


def _view(version: str, view: Annotated) -> str:
    lines = [
        f"## {version}.{view.name}",
        f"{view.zh}  ",
        f"{view.en}",
        "",
        "| column | 中文 | English |",
        "|---|---|---|",
    ]
    lines += [f"| {name} | {zh} | {en} |" for name, (zh, en) in view.columns.items()]
    return "\n".join(lines) + "\n"


def _words(dimension: str, words: dict[str, tuple[str, str]]) -> str:
    lines = [f"## {dimension}", "| value | 中文 | English |", "|---|---|---|"]
    lines += [f"| {value} | {zh} | {en} |" for value, (zh, en) in words.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
