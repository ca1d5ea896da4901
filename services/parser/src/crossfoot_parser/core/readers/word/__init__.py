"""What a Word document shows: its paragraphs and its tables, as they stand with all changes accepted."""
