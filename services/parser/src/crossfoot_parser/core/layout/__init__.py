"""Phase: blocks to items. What is a grid, what is a line, what belongs to the page."""
