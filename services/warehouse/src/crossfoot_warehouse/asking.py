"""The how-to of questions, from the questions themselves: `python -m crossfoot_warehouse.asking`."""

import sys

from crossfoot_warehouse.annotated import Annotated
from crossfoot_warehouse.questions import questions

TOP = """# Ten questions · 十个问题

Each is a file of SQL on the [views](../data-dictionary.md), and has an answer in the terminal:

```sh
crossfoot query                                        # which questions there are
crossfoot query total_expenditure --year 2031 --region 青禾市
crossfoot query largest_changes --format csv > changes.csv
crossfoot export current_facts facts.parquet --year 2031   # or .csv, .xlsx, .jsonl
crossfoot export tables book.xlsx --entity 样例局       # the tables, with proven totals as formulas
```

On this machine's stack the warehouse is found through its data folder; elsewhere
`CROSSFOOT_POSTGRES_DSN` names it. Readers need nothing but the role `crossfoot_reader`, except for
`export tables`, which reads the tables below. Beside every export lies a Frictionless description of its
columns. Money is in 元. Text that a spreadsheet would calculate is kept from being a formula.

`rejected_tables` says which figures are missing because they are provably wrong; read it before a total
is quoted.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([TOP, *(_one(number, one) for number, one in enumerate(questions(), 1))])


def _one(number: int, question: Annotated) -> str:
    head = f"## {number}. {question.zh}\n{question.en}: `crossfoot query {question.name}`"
    return f"{head}\n\n```sql\n{question.query}\n```\n"


if __name__ == "__main__":
    sys.stdout.write(page())
