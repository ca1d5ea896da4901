"""Phase: what tables and prose say: who and when, facts, claims."""

from crossfoot_parser.core.meaning.understanding import Meaning, understand

__all__ = ["Meaning", "understand"]
