"""One file a format: every module below here that has a `READER` is found by `core/discovery.py`."""
