"""Phase: header rows to column paths, with the rows of all pages below them."""
