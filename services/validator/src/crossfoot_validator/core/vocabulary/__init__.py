"""The words of all rooms of the validator: places, relations, results, verdicts. Below all of them."""
