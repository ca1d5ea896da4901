"""One file a format, found by discovery."""
