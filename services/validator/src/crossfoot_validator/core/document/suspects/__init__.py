"""The one figure of a document that explains failures between its tables and its prose."""
