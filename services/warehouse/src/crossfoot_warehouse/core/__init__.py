"""The pure core of the warehouse: no I/O."""
