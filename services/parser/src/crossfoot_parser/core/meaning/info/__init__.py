"""Who and when: entity, fiscal year, stage and scope of a document, each with the witness it comes from."""

from crossfoot_parser.core.meaning.info.describing import describe

__all__ = ["describe"]
