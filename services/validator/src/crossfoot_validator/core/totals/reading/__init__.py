"""From strings to figures: numbers in the writing of any country, all on one integer scale."""
