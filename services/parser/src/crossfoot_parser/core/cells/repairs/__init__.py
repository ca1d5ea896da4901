"""What moves or mends cells, one repair a file, found by its `REPAIR`."""
