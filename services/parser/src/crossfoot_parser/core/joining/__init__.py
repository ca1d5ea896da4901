"""Phase: pieces to logical tables, over pages and sheets."""
