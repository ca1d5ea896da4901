"""The commands, one file each: `ORDER` is the place in the help, `register` adds it."""
