"""What an RTF document shows: its paragraphs and its tables, which report generators write and name .doc."""
