"""The three servers that the chain stands on, for a machine on which nothing is installed but Python."""
