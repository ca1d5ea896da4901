"""How much work reading and checking three documents is, in instructions: the same today and tomorrow.

python -m tests.benchmarks.instructions [--store]

valgrind counts what the processor is told to do, so that neither the machine nor its load is in the figure.
One process imports everything, reads each document once, and is counted while it does a fixed piece of
Python and then reads each of them again. The piece is the measure: how Python was built is in both.
Stored are the quotients, with the version of Python that they are of; `tests/e2e/test_instructions.py` fails
where one grew by more than a tenth. Builds of one version differ by up to nine hundredths: stored are those
of Debian's, in which the test runs.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from crossfoot_local.samples import make

STORED = Path(__file__).with_suffix(".json")
FORMATS = ("txt", "xlsx", "pdf")
COUNTED = "PyRun_SimpleStringFlags"  # a function of Python that nothing else calls here
SEED = 7
PIECE = """
figures = {}
for number in range(30_000):
    text = f"{number % 977:,}.{number % 100:02}"
    found = pattern.fullmatch(text)
    figures.setdefault(found[1], []).append((len(text.split(",")), text.replace(",", ""), found.end()))
ordered = sorted(figures.items(), key=lambda item: (-len(item[1]), item[0]))
total = sum(len(one) for _, rows in ordered for one in rows)
"""
Figures = dict[str, float]


def python() -> str:
    """The version of Python that figures are of, without its patch level."""
    return f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}"


def stored() -> tuple[str, Figures]:
    """The version of Python and the figures of the last time that somebody decided on them."""
    said = json.loads(STORED.read_text(encoding="utf-8"))
    return said["python"], said["pieces"]


def measured() -> Figures:
    """How many of the fixed pieces each document is worth."""
    with tempfile.TemporaryDirectory() as folder:
        counts = _counted(Path(folder))
    piece, *documents = counts
    return {name: round(count / piece, 3) for name, count in zip(FORMATS, documents, strict=True)}


def _counted(folder: Path) -> list[int]:
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        raise FileNotFoundError("valgrind is not installed")
    for format_name in FORMATS:
        (folder / f"a.{format_name}").write_bytes(make(SEED, format=format_name).data)
    command = [
        *(valgrind, "--tool=callgrind", "--collect-atstart=no", f"--toggle-collect={COUNTED}"),
        *(f"--dump-after={COUNTED}", f"--callgrind-out-file={folder / 'out'}"),
        *(sys.executable, "-m", "tests.benchmarks.instructions", "--inside", str(folder)),
    ]
    fixed = os.environ | {"PYTHONHASHSEED": "0", "PYTHONMALLOC": "pymalloc"}
    subprocess.run(command, check=True, env=fixed, cwd=Path(__file__).parents[2], capture_output=True)
    dumps = sorted(folder.glob("out.*"), key=lambda path: int(path.suffix[1:]))
    totals = (re.search(r"^totals: (\d+)", path.read_text(), re.MULTILINE) for path in dumps)
    return [int(total[1]) for total in totals if total is not None]


def _inside(folder: Path) -> None:
    """What is counted; each line that is run by `PyRun_SimpleString` is a figure of its own."""
    import ctypes  # noqa: PLC0415 - the process that is counted imports everything itself
    import gc  # noqa: PLC0415

    import __main__  # noqa: PLC0415
    from crossfoot_local.inspection import inspect_bytes  # noqa: PLC0415

    files = [folder / f"a.{format_name}" for format_name in FORMATS]

    def read(number: int) -> None:
        for _ in inspect_bytes(files[number].read_bytes(), files[number].name):
            pass

    for number in range(len(files)):
        read(number)
    gc.collect()
    gc.freeze()  # what is there already is walked over by nobody
    vars(__main__).update(read=read, pattern=re.compile(r"([\d,]+)\.(\d\d)"))
    run = ctypes.pythonapi.PyRun_SimpleString
    run.argtypes = [ctypes.c_char_p]
    for line in (PIECE, *(f"read({number})" for number in range(len(files)))):
        if run(line.encode()):
            raise SystemExit("what is counted failed")


def main() -> None:
    """Print the figures beside the stored ones; `--store` decides on them anew."""
    if "--inside" in sys.argv:
        _inside(Path(sys.argv[-1]))
        return
    found = measured()
    version, before = stored() if STORED.exists() else ("", {})
    for name, pieces in found.items():
        was = f"{before[name]:.3f} ({pieces / before[name] - 1:+.1%})" if name in before else "not stored"
        print(f"{name:5} {pieces:8.3f} pieces, stored {was} {version}")
    if "--store" in sys.argv:
        said = {"python": python(), "pieces": found}
        STORED.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
