"""Rules of the family funding_sources_sum."""
