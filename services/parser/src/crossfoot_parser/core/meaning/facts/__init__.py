"""From the cells of a table of a known kind to facts: what headings and labels add to the kind."""
