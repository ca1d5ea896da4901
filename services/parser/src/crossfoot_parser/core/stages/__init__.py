"""One file a stage: blocks, grids, logical tables, headers, cells, kinds, facts, claims."""
