"""The words that every room of the validator speaks: places, relations, results, verdicts. Below all of them."""
