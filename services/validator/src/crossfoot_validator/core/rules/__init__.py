"""The rules, one file each under its family: found by discovery, there is no list of them anywhere.

A rule module has a `RULE` (id, version, family, severity) and `propose(context)`, which yields the relations
that the rule claims for a table. Whether a claim holds, and whether a mismatch is an error, is decided in one
place for all rules (`evidence`).
"""
