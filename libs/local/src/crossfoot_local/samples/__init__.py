"""Invented disclosures, as real ones look: consistent by construction, wrong only where it is planted.

They feed the demo, golden cases, benchmarks, property and mutation tests. The same seed gives the same
bytes, always.
"""

from crossfoot_local.samples.make import Sample, make

__all__ = ["Sample", "make"]
