"""What the rules on prose share: statements, the facts behind them, and checks with their messages."""
