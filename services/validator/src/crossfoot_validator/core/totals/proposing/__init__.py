"""Which places may add up to which: runs, whole blocks, every n-th place, lists with parts of parts."""
