"""The pure core of the validator: no I/O."""
