"""Phase: rows to typed cells, repaired or doubted."""
