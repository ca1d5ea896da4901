"""The tables of final accounts in the national form: numbered columns and lines, blank classes, panels."""
