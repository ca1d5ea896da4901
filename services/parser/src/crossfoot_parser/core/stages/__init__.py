"""From blocks to tables, facts and claims: one file a stage, each a pure function with a typed result."""
