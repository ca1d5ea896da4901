"""What a table is: the model, the kinds, the units. Pure: no I/O anywhere below."""
