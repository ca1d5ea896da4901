"""The pure core of the watcher: no I/O."""
