"""Carries what the views hold into files: streamed, exact, and harmless to whoever opens them."""
