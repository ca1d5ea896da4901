"""The text of the prose before any meaning: passages, sentences, asides, figures with their units."""
