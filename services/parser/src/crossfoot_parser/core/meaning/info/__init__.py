"""Who and when: entity, fiscal year, stage and scope of a document with their witnesses, and its units."""

from crossfoot_parser.core.meaning.info.describing import describe
from crossfoot_parser.core.meaning.info.units import units_of

__all__ = ["describe", "units_of"]
