"""Worker processes for CPU-bound work on what strangers sent, with limits in time and memory.

A worker that breaks a limit, or dies, is replaced; the task that it had is given up with a PermanentError
that says why. A worker that died without breaking a limit may have been killed by someone else, so its task
has a second try. Workers are replaced after some tasks as well, because libraries keep memory.

`pool` shares the tasks out, `place` watches one worker at a time, `life` is what a worker does.
"""

from crossfoot_common.workers.place import WorkerLimits
from crossfoot_common.workers.pool import Pool

__all__ = ["Pool", "WorkerLimits"]
