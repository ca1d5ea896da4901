"""What a PDF page shows: characters and rules from pdfium, put together to cells and lines here."""
