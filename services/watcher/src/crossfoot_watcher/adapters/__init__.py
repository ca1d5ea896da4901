"""All I/O of the watcher."""
