"""Which rows add up to which: candidate trees from codes, names, enumerators and position, chosen by sums.

Labels propose, evidence confirms: each scheme says how the rows of a list would nest; the one under which
most sums hold is the structure of the list. No scheme looks at a figure; only `choice` does.
"""
