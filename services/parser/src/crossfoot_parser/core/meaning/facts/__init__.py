"""From the cells of a table of a known kind to facts: what headings and labels add to the kind."""

from crossfoot_parser.core.meaning.facts.stating import state_facts

__all__ = ["state_facts"]
