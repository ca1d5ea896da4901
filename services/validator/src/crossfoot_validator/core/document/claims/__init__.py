"""The claims of the prose by line and list, the facts that say the same, and what they work out to."""
