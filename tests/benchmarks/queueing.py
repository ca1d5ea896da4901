"""How many cores keep a queue short: a simulation, because bursts are what sizes a chain and not the mean."""

import heapq
import math
import random

MEAN = (3 - 1 / 3) / (2 * math.log(3))
"""Of three to a power between -1 and 1, which is how work varies."""


def cores(seconds: float, hourly: int, within_s: float = 60, share: float = 0.99) -> int:
    """The fewest cores with which this share of the files waits no longer than that at one service.

    `seconds` is the mean CPU time of a file there, `hourly` how many come in an hour.
    """
    found = 1
    while slowest(seconds, hourly, found, share) > within_s:
        found += 1
    return found


def slowest(seconds: float, hourly: int, served_by: int, share: float, hours: float = 2) -> float:
    """The wait that this share of the files does not exceed, in seconds.

    Files come at random, half of them in the ten minutes after the full hour, as departments publish; work
    varies by nine from the least to the most, as documents do. Seeded: the answer is one.
    """
    dice = random.Random(7)
    arrivals = []
    for hour in range(int(hours)):
        for _ in range(hourly):
            burst = dice.random() < 0.5
            arrivals.append(3600 * hour + dice.uniform(0, 600 if burst else 3600))
    free = [0.0] * served_by
    waits = []
    for at in sorted(arrivals):
        start = max(at, heapq.heappop(free))
        heapq.heappush(free, start + seconds / MEAN * 3 ** dice.uniform(-1, 1))
        waits.append(start - at)
    return sorted(waits)[int(share * (len(waits) - 1))]
