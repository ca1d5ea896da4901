"""Rules of the family of_which_not_exceed."""
