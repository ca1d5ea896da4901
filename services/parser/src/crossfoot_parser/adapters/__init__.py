"""All I/O of the parser."""
