"""Phase: logical tables to tables, each read, with its kind, unit and place."""

from crossfoot_parser.core.tables.building import build_tables

__all__ = ["build_tables"]
