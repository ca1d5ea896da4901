"""All I/O of the desk."""
