"""From prose to claims: passages, figures, roles, statements and what they are about."""

from crossfoot_parser.core.meaning.claims.reading import read_claims

__all__ = ["read_claims"]
