"""Rules of the family score_sum."""
