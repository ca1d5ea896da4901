"""What a document proves: its facts by key, its claims by line and list, and who is wrong between them."""
