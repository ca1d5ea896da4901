"""Messaging: the broker factory, headers, batches and dead letters."""
