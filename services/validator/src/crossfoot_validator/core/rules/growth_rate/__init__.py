"""Rules of the family growth_rate."""
