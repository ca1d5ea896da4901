"""The same document in another dress: what is proven and what fails must not depend on it."""
