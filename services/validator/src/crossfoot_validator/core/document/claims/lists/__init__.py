"""The 其中 lists of the prose: their totals, their parts, and whether these are all there is."""
