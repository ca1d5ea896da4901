"""What the rules between tables share: facts by key, what is proven about the funds, and ties as checks."""
