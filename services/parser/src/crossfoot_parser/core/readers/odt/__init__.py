"""OpenDocument texts: paragraphs and tables, as word processors of that family and WPS write them."""
