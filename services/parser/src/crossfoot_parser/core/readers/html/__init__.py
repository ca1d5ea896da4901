"""What an HTML page shows: its lines and its tables."""
