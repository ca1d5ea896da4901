"""From the cells of a table of a known kind to facts: what headings and labels add to the kind."""

from crossfoot_parser.core.meaning.facts.stating import state_facts
from crossfoot_parser.core.meaning.facts.whole import carries_over

__all__ = ["carries_over", "state_facts"]
