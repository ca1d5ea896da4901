"""What to do after files were inspected, in words: where each figure and each reason is seen."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from rich.text import Text

from crossfoot_local.console import marked


def after_inspection(files: Sequence[Path]) -> Text:
    """The command that shows the same with every figure in its table, and why checks could not be made."""
    alone = len(files) == 1
    names, where = (shlex.quote(str(files[0])), "> report.html") if alone else ("FILE…", "--to reports")
    return marked(
        "[bold]Next:[/] every figure in its table, and why a check could not be made: {command}",
        command=f"crossfoot inspect {names} --format html {where}",
    )
