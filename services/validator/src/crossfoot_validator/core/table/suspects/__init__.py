"""The one figure of a table that explains its failures, and the slip that it looks like."""
