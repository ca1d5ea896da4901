"""What one disclosure proves about another: the relations, and what confirms them."""
