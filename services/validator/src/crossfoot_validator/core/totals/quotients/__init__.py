"""What is not a sum along an axis: averages of a run, shares (a / b) and growth ((a - b) / b)."""
