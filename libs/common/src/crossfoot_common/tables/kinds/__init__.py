"""Table kinds: one declaration a file, found by discovery."""
