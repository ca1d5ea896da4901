"""One invented government: four funds at several stages, as tables and as sentences."""
