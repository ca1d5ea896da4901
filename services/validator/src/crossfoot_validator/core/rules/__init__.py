"""The rules, one file each under its family: found by the engine, there is no list of them anywhere.

A rule's module has a `RULE` (id, version, family, severity, and what it needs). One that needs a table has
`propose(context)`, which yields the relations that it claims; whether a claim holds, and whether a mismatch
is an error, is decided in one place for all of them (`table.evidence`). Every other has `examine(…)`, which
yields checks: the engine calls it once for each thing that it needs (a set of accounts, a claim, a statement,
a list …). Facts and claims are grouped once in a document, in `document`, and never by a rule.
"""
