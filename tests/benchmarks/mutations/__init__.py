"""Changes to proven documents that leave each table sound."""
