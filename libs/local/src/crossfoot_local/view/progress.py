"""Files on their way, one line each: what became of one is never cut off, its name is where room is short."""

from collections.abc import Sequence
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Column

from crossfoot_local.following import Followed

SHOWN = 12
STEP, BAR = 22, 12


class FilesOnTheirWay:
    """A live display of the first files, and how many of all have ended; a context manager."""

    def __init__(self, console: Console, files: Sequence[Followed]) -> None:
        step = Column(min_width=STEP, no_wrap=True)
        name = Column(ratio=1, no_wrap=True, overflow="ellipsis")
        self._files = files[:SHOWN]
        self._live = Progress(
            SpinnerColumn(),
            TextColumn("{task.fields[step]}", markup=False, table_column=step),
            BarColumn(BAR),
            TimeElapsedColumn(),
            TextColumn("{task.description}", markup=False, table_column=name),
            console=console,
            transient=True,
            expand=True,
        )
        self._whole = self._live.add_task("files at their end", total=len(files), step=f"0 of {len(files)}")
        self._lines: list[TaskID] = [
            self._live.add_task(one.name, total=None, step=one.step) for one in self._files
        ]

    def __enter__(self) -> Self:
        """Show it."""
        self._live.start()
        return self

    def __exit__(self, *exception: object) -> None:
        """Take it away."""
        self._live.stop()

    def changed(self, files: Sequence[Followed]) -> None:
        """Show how far they are; `files` may have grown by the members of archives."""
        ended = sum(file.ended for file in files)
        self._live.update(self._whole, completed=ended, total=len(files), step=f"{ended} of {len(files)}")
        for line, file in zip(self._lines, self._files, strict=True):
            total = 1 if file.ended else None
            self._live.update(
                line, description=file.name, step=file.step, total=total, completed=int(file.ended)
            )
