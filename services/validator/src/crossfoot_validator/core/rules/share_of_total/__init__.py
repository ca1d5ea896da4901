"""Rules of the family share_of_total."""
