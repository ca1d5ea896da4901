"""One kind of document a module."""
