"""What words say: subjects, codes, roles of figures, and the dimensions of a key that they set."""
