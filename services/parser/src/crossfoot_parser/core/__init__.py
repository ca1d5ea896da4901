"""The pure core of the parser: no I/O."""
