"""All I/O of the warehouse."""
