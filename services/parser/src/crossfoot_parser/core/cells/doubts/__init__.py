"""What a row shows that no repair can settle, one doubt a file, found by its `DOUBT`."""
