"""What is sent through a chain, and what must come of it: the rows and outcomes of a quiet run."""

from dataclasses import dataclass
from typing import Any

from tests.e2e.chain import Chain
from tests.e2e.disclosures import EMPTY, UNREADABLE, disclosure
from tests.e2e.rows import dump
from tests.faults.proof import outcomes, verdict

FILES: dict[str, bytes] = {
    **{f"{n}.txt": disclosure(n, wrong=n % 4 == 0) for n in range(24)},
    "again.txt": disclosure(3),
    "broken.pdf": UNREADABLE,
    "empty.txt": EMPTY,
}


@dataclass(frozen=True, slots=True)
class Ends:
    """All rows but times, and every outcome object."""

    rows: dict[str, Any]
    outcomes: dict[str, bytes]


def ends(chain: Chain) -> Ends:
    """What stands there now."""
    return Ends(dump(chain), outcomes(chain))


def told(chain: Chain) -> bool:
    """Whether every file is at its end."""
    found = verdict(chain)
    return found.complete and found.names == len(FILES)
