"""Faults drawn by a seed, and the proof that they changed nothing."""
