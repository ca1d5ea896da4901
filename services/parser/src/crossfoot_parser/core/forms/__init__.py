"""Phase: label/value forms and their grids of indicators."""
