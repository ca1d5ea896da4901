"""The words, numbers and column numbers by which every phase reads; below all of them."""
