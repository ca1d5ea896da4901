"""One file a format: every module here that has a `READER` is found by `core/discovery.py`."""
