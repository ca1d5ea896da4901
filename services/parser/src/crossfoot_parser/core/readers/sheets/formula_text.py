"""Reads the plain sums among the formulas of an XLSX: SUM, + and − of cells of the same sheet, no more."""

import re

from crossfoot_parser.core.readers.sheets.formulas import Term
from crossfoot_parser.core.readers.sheets.places import position

_CELL = r"\$?[A-Z]{1,3}\$?[0-9]{1,7}"
_RANGE = re.compile(rf"({_CELL})(?::({_CELL}))?")
_SUM = re.compile(rf"([+-]?)(?:SUM\(((?:{_CELL}(?::{_CELL})?,?)+)\)|({_CELL}))")
_LONGEST = 2000


def terms_of(formula: str) -> tuple[Term, ...]:
    """What a formula adds and subtracts; nothing when it does anything else."""
    text = formula.replace(" ", "").removeprefix("=").upper()
    if not text or len(text) > _LONGEST:
        return ()
    terms: list[Term] = []
    at = 0
    while at < len(text):
        found = _SUM.match(text, at)
        if not found or (at and not found[1]):
            return ()
        sign = -1 if found[1] == "-" else 1
        terms.extend(_terms(found[2] or found[3], sign))
        at = found.end()
    return tuple(terms)


def _terms(references: str, sign: int) -> list[Term]:
    terms: list[Term] = []
    for first, last in _RANGE.findall(references):
        start, end = position(first), position(last or first)
        if start and end:
            rows, columns = sorted((start[0], end[0])), sorted((start[1], end[1]))
            terms.append(Term(sign, rows[0], columns[0], rows[1], columns[1]))
    return terms
