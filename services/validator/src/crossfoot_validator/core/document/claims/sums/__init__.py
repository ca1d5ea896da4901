"""Sums that sentences state with their parts: bottom lines of accounts, and what is left over."""
