"""What the desk works out, pure: words, places, marks, pages."""
