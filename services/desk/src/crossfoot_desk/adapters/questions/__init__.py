"""What the pages and the API ask the views: one module a subject, one function a question."""
