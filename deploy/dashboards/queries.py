"""The forms in which panels ask, so that each is written once."""


def slowest(metric: str, by: str) -> str:
    """The time that 99 % do not exceed; nothing where nothing was done."""
    return f"histogram_quantile(0.99, sum by (le, {by}) (rate({metric}_bucket[$__rate_interval]))) >= 0"


def last_day(metric: str, by: str) -> str:
    """How often in a day; nothing where it never was."""
    return f"round(sum by ({by}) (increase({metric}[1d]))) > 0"
