"""Which of the proposals are no chance, and which of those fit together."""
