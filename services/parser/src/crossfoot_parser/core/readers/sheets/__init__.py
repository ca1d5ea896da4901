"""What a workbook shows: its sheets, with the figures as they are displayed."""
