"""The one figure of a document that explains failures between its tables and its prose."""

from crossfoot_validator.core.document.suspects.suspect import document_suspects

__all__ = ["document_suspects"]
