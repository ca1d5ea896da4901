"""What rules read of a table beside its rows: groups of columns, two sides of a summary, fields of a form."""
