"""The facts of a document by key, and what they prove about funds and carried money."""
