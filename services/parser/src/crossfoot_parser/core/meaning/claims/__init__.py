"""The parts of reading prose: passages, figures, roles, statements and what they are about."""
