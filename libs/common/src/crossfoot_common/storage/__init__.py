"""The object store: a port, and what implements it."""
