"""Who is who: which organisation a document speaks of, in which disclosure, with which tables."""
