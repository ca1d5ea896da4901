"""What one table proves: how it is read, what its rows and columns nest, and what its figures bear out."""
