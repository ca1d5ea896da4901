"""The straight lines of a path in abbreviated notation.

Source: GB/T 33190-2016, 9.3.1: S and M begin, L draws a line, Q, B and A curves, C closes.
"""

import re

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_OPERANDS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
_MOST = 20_000  # points of one path
Point = tuple[float, float]


def polylines(data: str) -> tuple[list[list[Point]], int]:
    """Runs of points that straight lines join, and how many curves there are between them."""
    runs: list[list[Point]] = []
    curves = 0
    start: Point = (0.0, 0.0)
    tokens = _TOKEN.findall(data)
    at = points = 0
    while at < len(tokens) and points < _MOST:
        operation = tokens[at].upper()
        at += 1
        count = _OPERANDS.get(operation)
        if count is None:
            continue
        operands = tokens[at : at + count]
        if len(operands) < count or any(token.isalpha() for token in operands):
            continue
        at += count
        points += 1
        if operation == "C":
            if runs and runs[-1]:
                runs[-1].append(start)
            continue
        point = (float(operands[-2]), float(operands[-1]))
        if operation in {"S", "M"} or not runs:
            start = point
            runs.append([point])
        elif operation == "L":
            runs[-1].append(point)
        else:  # a curve: no rule of a table; go on from its end
            curves += 1
            runs.append([point])
    return runs, curves
