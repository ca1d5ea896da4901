"""Phase: readings to tables with their kind, unit and place."""
