"""The generic finder of totals: sums in a grid of strings, from figures and positions alone."""
