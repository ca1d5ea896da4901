"""Tables whose kind nothing tells: the finder of totals reads them as they were published."""
