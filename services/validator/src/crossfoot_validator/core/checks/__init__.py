"""What people get: checks with every operand, findings, and the words for both. Above all that is proven."""
