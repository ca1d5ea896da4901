"""A wall clock that is wrong in some processes: a library of ours, loaded before libc."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("clock.c")


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of every process that has `environment`; right until it is moved."""

    library: Path
    offset: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a process must be given."""
        return {"LD_PRELOAD": str(self.library), "MOVED_CLOCK": str(self.offset)}

    def move(self, seconds: int) -> None:
        """Let it be so many seconds fast, or slow; nought is right. At once, and never half written."""
        new = self.offset.with_suffix(".new")
        new.write_text(str(seconds), "ascii")
        new.replace(self.offset)


def build(folder: Path) -> Clock | None:
    """The clock, or None where there is no C compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    clock = Clock(folder / "clock.so", folder / "offset")
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(clock.library), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True)
    clock.move(0)
    return clock
