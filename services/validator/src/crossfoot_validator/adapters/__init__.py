"""All I/O of the validator."""
