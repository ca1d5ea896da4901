"""Whether a mismatch is an error: what the rest of the table says about the same structure."""
